package io.mebuki.seeds.duplicates.judging;

import java.util.stream.IntStream;

/**
 * A folded text that knows where each of its characters stands in the original.
 *
 * @param points the code points of {@code folded}
 * @param starts the code point of the original where each begins
 * @param ends the one behind it
 */
record Placed(String original, String folded, int[] points, int[] starts, int[] ends) {

    /** Half-width voicing marks, which fold together with the kana in front of them. */
    private static final int VOICED = 0xFF9E;

    private static final int HALF_VOICED = 0xFF9F;

    static Placed of(String original) {
        int[] raw = original.codePoints().toArray();
        var points = IntStream.builder();
        var starts = IntStream.builder();
        var ends = IntStream.builder();
        for (int at = 0; at < raw.length; ) {
            int start = at;
            do {
                at++;
            } while (at < raw.length && isMark(raw[at]));
            int end = at;
            Folding.fold(new String(raw, start, end - start)).codePoints().forEach(point -> {
                points.add(point);
                starts.add(start);
                ends.add(end);
            });
        }
        int[] folded = points.build().toArray();
        return new Placed(
                original,
                new String(folded, 0, folded.length),
                folded,
                starts.build().toArray(),
                ends.build().toArray());
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> point == VOICED || point == HALF_VOICED;
        };
    }

    /** The code point that a character of the folded text belongs to. */
    int at(int character) {
        return folded.codePointCount(0, character);
    }

    /** What is written in the original where some characters of the folded text stand. */
    String original(int from, int to) {
        return between(starts[at(from)], ends[at(to) - 1]);
    }

    /** What stands there in the original, for some code points of the folded text. */
    Difference difference(String field, int from, int to) {
        int start = starts[from];
        int end = ends[to - 1];
        return new Difference(field, start, end, between(start, end));
    }

    private String between(int start, int end) {
        int begin = original.offsetByCodePoints(0, start);
        return original.substring(begin, original.offsetByCodePoints(begin, end - start));
    }
}
