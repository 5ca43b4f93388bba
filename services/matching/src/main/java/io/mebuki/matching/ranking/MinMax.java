package io.mebuki.matching.ranking;

import java.util.Collection;

/**
 * Stretches the values of one search to 0..1, which keeps how far apart they are; ranks would not (Bruch et al. 2023, "An Analysis
 * of Fusion Functions for Hybrid Retrieval").
 */
record MinMax(double least, double most) {

    static MinMax of(Collection<Double> values) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new MinMax(least, most);
    }

    /** Where all values are alike, each is as good as the best. */
    double of(double value) {
        return most > least ? (value - least) / (most - least) : 1;
    }
}
