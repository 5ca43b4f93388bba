package io.mebuki.matching.ranking;

import io.mebuki.matching.embedding.Vector;

/**
 * A ranked candidate with what tells whether anybody would have looked there.
 *
 * @param vector of the whole text
 * @param expected true when a plain search by words brings it up
 * @param fieldDistance 0..1: how far its subject lies from those that a plain search brings up first
 */
public record Surprise(Ranked ranked, Vector vector, boolean expected, double fieldDistance) {

    /** 0..1: .5 or more for what is not expected, and the more, the farther it lies from the first answers. */
    public double unexpectedness() {
        return (expected ? 0 : .5) + fieldDistance / 2;
    }
}
