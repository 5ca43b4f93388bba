package io.mebuki.matching.ranking;

/** The logistic curve. */
final class Logistic {

    private Logistic() {}

    /** 0..1, .5 at 0. */
    static double of(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
