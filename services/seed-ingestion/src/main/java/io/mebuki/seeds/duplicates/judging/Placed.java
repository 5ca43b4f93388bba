package io.mebuki.seeds.duplicates.judging;

import java.util.Arrays;

/**
 * A folded text that knows where each of its characters stands in the original.
 *
 * @param places the code point of the original, for each {@code char} of the folded text
 */
record Placed(String original, String folded, int[] places) {

    static Placed of(String original) {
        var folded = new StringBuilder();
        var places = new int[original.length() + 16];
        int place = 0;
        for (int at = 0; at < original.length(); place++) {
            int point = original.codePointAt(at);
            at += Character.charCount(point);
            var one = Folding.fold(Character.toString(point));
            if (folded.length() + one.length() > places.length) {
                places = Arrays.copyOf(places, 2 * (folded.length() + one.length()));
            }
            Arrays.fill(places, folded.length(), folded.length() + one.length(), place);
            folded.append(one);
        }
        return new Placed(original, folded.toString(), places);
    }

    /** What stands there in the original, for a part of the folded text. */
    Difference difference(String field, int from, int to) {
        int start = places[from];
        int end = places[to - 1] + 1;
        int begin = original.offsetByCodePoints(0, start);
        return new Difference(
                field, start, end, original.substring(begin, original.offsetByCodePoints(begin, end - start)));
    }
}
