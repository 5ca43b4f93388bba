package io.mebuki.matching.ranking;

/**
 * A ranked candidate with what tells whether anybody would have looked there.
 *
 * @param origin where it lies and comes from
 * @param expected true when a plain search by words brings it up
 * @param fieldDistance 0..1: how far its subject lies from those that a plain search brings up first
 */
public record Surprise(Ranked ranked, Origin origin, boolean expected, double fieldDistance) {

    /** 0..1: .5 or more for what is not expected, and the more, the farther it lies from the first answers. */
    public double unexpectedness() {
        return (expected ? 0 : .5) + fieldDistance / 2;
    }
}
