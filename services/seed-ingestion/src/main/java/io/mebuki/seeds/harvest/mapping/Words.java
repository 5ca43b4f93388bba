package io.mebuki.seeds.harvest.mapping;

import java.util.regex.Pattern;

/** Puts texts in order: XML is wrapped and indented as its writer liked. */
final class Words {

    private static final Pattern SPACES_IN_LINE = Pattern.compile("[[\\s\\p{Z}\\uFEFF]&&[^\\n]]+");

    /** Each run of spaces being one: a pattern that looks for more would try each of a million again and again. */
    private static final Pattern PARAGRAPHS = Pattern.compile(" ?\\n ?\\n[ \\n]*");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");
    private static final String JAPANESE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3001\\u3002]";

    /** Japanese is wrapped between any two characters, and a space there would tear words apart. */
    private static final Pattern WRAPPED =
            Pattern.compile("(?<=%1$s)[ \\t]*\\r?\\n[ \\t]*(?=%1$s)".formatted(JAPANESE));

    private Words() {}

    /** In one line. */
    static String line(String text) {
        return SPACES.matcher(WRAPPED.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Each paragraph in one line, with empty lines between them. */
    static String paragraphs(String text) {
        return PARAGRAPHS
                .splitAsStream(SPACES_IN_LINE.matcher(text.strip()).replaceAll(" "))
                .map(Words::line)
                .reduce((above, below) -> above + "\n\n" + below)
                .orElse("");
    }

    static boolean fits(String text, int most) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= most;
    }

    /** As much of it as the contract takes, counted in code points. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
