package io.mebuki.matching.ranking;

import io.mebuki.matching.embedding.Vector;

/**
 * A ranked candidate with what tells whether anybody would have looked there.
 *
 * @param vector of the whole text
 * @param fieldDistance 0..1: how far its subject lies from those that a plain search brings up first
 */
public record Surprise(Ranked ranked, Vector vector, double fieldDistance) {

    /** 0..1: few words in common with the need, and from another field than the expected. */
    public double unexpectedness() {
        return (1 - ranked.lexical()) / 2 + fieldDistance / 2;
    }
}
