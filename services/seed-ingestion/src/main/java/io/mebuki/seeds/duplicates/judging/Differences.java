package io.mebuki.seeds.duplicates.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a text differs from another: in one language what is in no run of characters that both have, wherever it stands, so that what
 * was only moved is no difference; across languages the figures alone.
 */
public final class Differences {

    private Differences() {}

    /** What the text says and the other doesn't. */
    public static List<Difference> of(Version text, Version other) {
        return Stream.of(
                        in("title", Placed.of(text.title()), text, other),
                        in("description", Placed.of(text.description()), text, other))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Difference> in(String field, Placed placed, Version text, Version other) {
        if (!text.language().equals(other.language())) {
            return Figures.find(placed.folded()).stream()
                    .filter(found -> !other.figures().have(found.figure()))
                    .map(found -> placed.difference(field, found.start(), found.end()))
                    .toList();
        }
        return uncovered(field, placed, covered(placed.folded(), other));
    }

    /** For each character of a folded text, whether a run around it stands in the other text too; what is no letter is covered. */
    private static boolean[] covered(String folded, Version other) {
        var covered = new boolean[folded.length()];
        int[] letters = new int[folded.length()];
        int[] at = new int[folded.length()];
        int count = 0;
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            int point = folded.codePointAt(i);
            if (Character.isLetterOrDigit(point)) {
                letters[count] = point;
                at[count++] = i;
            } else {
                covered[i] = true;
            }
        }
        int size = Math.min(count, other.shingles().size());
        for (int i = 0; i + size <= count; i++) {
            if (other.has(letters, i, size)) {
                for (int j = i; j < i + size; j++) {
                    covered[at[j]] = true;
                }
            }
        }
        return covered;
    }

    private static List<Difference> uncovered(String field, Placed placed, boolean[] covered) {
        var folded = placed.folded();
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < folded.length(); ) {
            if (covered[i]) {
                i++;
                continue;
            }
            int from = wordStart(folded, i);
            int to = end(folded, covered, i);
            differences.add(placed.difference(field, from, to));
            i = to;
        }
        return differences;
    }

    /** Goes on over what is no letter, as long as an uncovered one follows, and to the end of a Latin word. */
    private static int end(String folded, boolean[] covered, int from) {
        int end = from;
        for (int i = from; i < folded.length() && (!covered[i] || !Character.isLetterOrDigit(folded.charAt(i))); i++) {
            end = covered[i] ? end : i + 1;
        }
        while (end < folded.length() && isLatin(folded.charAt(end - 1)) && isLatin(folded.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int wordStart(String folded, int from) {
        int start = from;
        while (start > 0 && isLatin(folded.charAt(start)) && isLatin(folded.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLatin(char letter) {
        return Character.isLetterOrDigit(letter)
                && Character.UnicodeScript.of(letter) != Character.UnicodeScript.HAN
                && Character.UnicodeScript.of(letter) != Character.UnicodeScript.HIRAGANA
                && Character.UnicodeScript.of(letter) != Character.UnicodeScript.KATAKANA;
    }
}
