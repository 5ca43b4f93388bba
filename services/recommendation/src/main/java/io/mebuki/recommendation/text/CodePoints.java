package io.mebuki.recommendation.text;

/** Texts measured in Unicode code points, as every offset outside is. */
public final class CodePoints {

    private CodePoints() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What stands from {@code start} to before {@code end}, both in code points. */
    public static String between(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** The first code points of a text, at most so many. */
    public static String first(String text, int most) {
        return length(text) <= most ? text : between(text, 0, most);
    }
}
