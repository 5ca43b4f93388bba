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
        return text.language().equals(other.language())
                ? uncovered(field, placed, covered(placed.points(), other))
                : figures(field, placed, other);
    }

    private static List<Difference> figures(String field, Placed placed, Version other) {
        return Figures.find(placed).stream()
                .filter(found -> !other.figures().have(found.figure()))
                .map(found -> placed.difference(field, placed.at(found.start()), placed.at(found.end())))
                .toList();
    }

    /** For each character of a folded text, whether a run around it stands in the other text too; what is no letter is covered. */
    private static boolean[] covered(int[] points, Version other) {
        var covered = new boolean[points.length];
        var letters = new int[points.length];
        var at = new int[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            covered[i] = !Character.isLetterOrDigit(points[i]);
            if (!covered[i]) {
                letters[count] = points[i];
                at[count++] = i;
            }
        }
        int size = Math.min(count, other.shingles().size());
        for (int i = 0; i + size <= count; i++) {
            int end = other.has(letters, i, size) ? i + size : i;
            for (int j = i; j < end; j++) {
                covered[at[j]] = true;
            }
        }
        return covered;
    }

    private static List<Difference> uncovered(String field, Placed placed, boolean[] covered) {
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < covered.length; i++) {
            if (!covered[i]) {
                int end = end(placed.points(), covered, i);
                differences.add(placed.difference(field, start(placed.points(), i), end));
                i = end - 1;
            }
        }
        return differences;
    }

    /** The beginning of a word that is written with spaces around it. */
    private static int start(int[] points, int from) {
        int start = from;
        while (start > 0 && isSpaced(points[start]) && isSpaced(points[start - 1])) {
            start--;
        }
        return start;
    }

    /** Goes on over what is no letter, as long as an uncovered one follows, and to the end of the word. */
    private static int end(int[] points, boolean[] covered, int from) {
        int end = from + 1;
        for (int i = end; i < points.length && (!covered[i] || !Character.isLetterOrDigit(points[i])); i++) {
            end = covered[i] ? end : i + 1;
        }
        while (end < points.length && isSpaced(points[end - 1]) && isSpaced(points[end])) {
            end++;
        }
        return end;
    }

    private static boolean isSpaced(int point) {
        return Character.isLetterOrDigit(point) && !Folding.isJapanese(point);
    }
}
