package io.mebuki.matching.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds sentences by Unicode's rules (UAX 29, in ICU), which know 。！？ and line ends, and on top of them the abbreviations of
 * English technical prose. An entry of a list is a sentence without its bullet; what has no letter or digit is none.
 */
public final class Sentences {

    /** Longer ones (tables, lists without stops) are cut at a comma or a space: a reason should be readable at a glance. */
    private static final int LONGEST = 400;

    private static final int SHORTEST_PART = 80;
    private static final String BULLETS = "・•‣◦▪●○■□◆◇★☆※*–—-‐>▶►➢✓";
    private static final String COMMAS = "、，,;；:： ";
    private static final Pattern ABBREVIATION_AT_END =
            Pattern.compile("(?:^|[\\s(\\[（])(?:e\\.g|i\\.e|et al|cf|vs|approx|ca|[Ff]igs?|Eqs?"
                    + "|Nos?|Vol|Refs?|Sec|Ch|Dr|Prof|Mrs?|Ms|St|U\\.S|resp|incl|Dept|Univ|spp?)\\.[ \\t\u00a0]*$");

    private static final BreakIterator JAPANESE = BreakIterator.getSentenceInstance(Language.JA.locale());
    private static final BreakIterator ENGLISH = BreakIterator.getSentenceInstance(Language.EN.locale());

    private Sentences() {}

    /** The sentences of a text in order; none for a text without letters and digits. */
    public static List<Sentence> of(String text) {
        var iterator = iterator(Language.of(text));
        iterator.setText(text);
        var places = new CodePoints(text);
        var sentences = new ArrayList<Sentence>();
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            if (end == text.length() || !endsInAbbreviation(text, start, end)) {
                cut(text, start, end, places, sentences);
                start = end;
            }
        }
        return sentences;
    }

    private static boolean endsInAbbreviation(String text, int start, int end) {
        int tail = Math.max(start, end - 12);
        return ABBREVIATION_AT_END.matcher(text).region(tail, end).find();
    }

    private static void cut(String text, int start, int end, CodePoints places, List<Sentence> sentences) {
        int from = skipBulletsAndSpace(text, start, end);
        int to = skipSpaceBackwards(text, from, end);
        while (to - from > LONGEST) {
            int part = lastComma(text, from + SHORTEST_PART, from + LONGEST);
            add(text, from, skipSpaceBackwards(text, from, part), places, sentences);
            from = skipBulletsAndSpace(text, part, to);
        }
        add(text, from, to, places, sentences);
    }

    private static void add(String text, int from, int to, CodePoints places, List<Sentence> sentences) {
        var found = text.substring(from, to);
        if (found.codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(new Sentence(new Span(places.ofUnit(from), places.ofUnit(to)), found));
        }
    }

    /** The place behind the last comma or space in a range, or the range's end where there is none. */
    private static int lastComma(String text, int from, int to) {
        for (int i = to; i > from; i--) {
            if (COMMAS.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }

    private static int skipBulletsAndSpace(String text, int from, int to) {
        int at = from;
        while (at < to && (isSpace(text.charAt(at)) || isBullet(text, at, to))) {
            at++;
        }
        return at;
    }

    /** A dash before a letter may be a minus or part of a word; before white space it opens an entry of a list. */
    private static boolean isBullet(String text, int at, int to) {
        char c = text.charAt(at);
        boolean dash = "-–—‐*>".indexOf(c) >= 0;
        return BULLETS.indexOf(c) >= 0 && (!dash || (at + 1 < to && isSpace(text.charAt(at + 1))));
    }

    private static int skipSpaceBackwards(String text, int from, int to) {
        int at = to;
        while (at > from && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\uFEFF';
    }

    private static BreakIterator iterator(Language language) {
        return switch (language) {
            case JA -> JAPANESE.clone();
            case EN -> ENGLISH.clone();
        };
    }
}
