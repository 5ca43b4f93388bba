package io.mebuki.seeds.duplicates.judging;

/**
 * How near the meanings of two texts are, as far as it is known.
 *
 * @param cosine of their vectors
 * @param nearest whether no other text in the other's language is nearer to either of them
 */
public record Meaning(double cosine, boolean nearest) {

    /** Nothing is known, or they are far from each other. */
    public static final Meaning UNKNOWN = new Meaning(0, false);

    boolean isKnown() {
        return cosine > 0;
    }
}
