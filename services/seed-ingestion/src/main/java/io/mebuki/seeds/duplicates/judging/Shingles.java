package io.mebuki.seeds.duplicates.judging;

import java.util.Arrays;

/**
 * The runs of so many characters that a text is made of, each by its hash, sorted and once only. Texts resemble each other as far as
 * they have runs in common: Broder, On the resemblance and containment of documents, 1997.
 */
final class Shingles {

    /** A kana or Han character says about as much as two Latin letters. */
    private static final int JAPANESE = 3;

    private static final int LATIN = 6;

    private final int[] hashes;
    private final int size;

    private Shingles(int[] hashes, int size) {
        this.hashes = hashes;
        this.size = size;
    }

    static Shingles of(String letters, boolean japanese) {
        int[] points = letters.codePoints().toArray();
        int size = Math.clamp(points.length, 1, japanese ? JAPANESE : LATIN);
        var hashes = new int[Math.max(0, points.length - size + 1)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(points, i, size);
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray(), size);
    }

    private static int hash(int[] points, int from, int size) {
        int hash = 0;
        for (int i = from; i < from + size; i++) {
            hash = 31 * hash + points[i];
        }
        return MinHash.mixed(hash);
    }

    /** How many characters a run has. */
    int size() {
        return size;
    }

    /** Whether the text has such a run. */
    boolean has(int[] points, int from) {
        return Arrays.binarySearch(hashes, hash(points, from, size)) >= 0;
    }

    int[] hashes() {
        return hashes;
    }

    /** Of all that stands in one or the other, how much stands in both. */
    double resemblance(Shingles other) {
        int both = common(other);
        int all = hashes.length + other.hashes.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /** Of the shorter text, how much stands in the longer. */
    double containment(Shingles other) {
        int shorter = Math.min(hashes.length, other.hashes.length);
        return shorter == 0 ? 0 : (double) common(other) / shorter;
    }

    private int common(Shingles other) {
        int both = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }
}
