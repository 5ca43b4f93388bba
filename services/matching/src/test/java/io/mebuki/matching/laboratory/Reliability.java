package io.mebuki.matching.laboratory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether scores are what they say: of the answers with a score of .7, seven of ten should be useful.
 *
 * @param bins of equal mass, from the lowest scores to the highest
 * @param error the expected calibration error: how far said and useful lie apart (Naeini et al. 2015)
 * @param skill the Brier skill score: 0 for saying of each what is true of all, 1 for knowing
 */
record Reliability(List<Bin> bins, double error, double skill) {

    private static final int BINS = 10;

    /** A score that was said, and whether the answer was useful. */
    record Said(double score, boolean useful) {

        private double truth() {
            return useful ? 1 : 0;
        }
    }

    /** Means of some answers. */
    record Bin(double said, double useful, int size) {}

    static Reliability of(List<Said> all) {
        var sorted =
                all.stream().sorted(Comparator.comparingDouble(Said::score)).toList();
        var bins = new ArrayList<Bin>();
        for (int bin = 0; bin < BINS; bin++) {
            var some = sorted.subList(sorted.size() * bin / BINS, sorted.size() * (bin + 1) / BINS);
            if (!some.isEmpty()) {
                bins.add(bin(some));
            }
        }
        double error = bins.stream()
                .mapToDouble(bin -> Math.abs(bin.said - bin.useful) * bin.size / sorted.size())
                .sum();
        double base = sorted.stream().mapToDouble(Said::truth).average().orElse(0);
        double brier = sorted.stream()
                .mapToDouble(said -> Math.pow(said.score - said.truth(), 2))
                .average()
                .orElse(0);
        return new Reliability(bins, error, 1 - brier / (base * (1 - base)));
    }

    private static Bin bin(List<Said> some) {
        return new Bin(
                some.stream().mapToDouble(Said::score).average().orElse(0),
                some.stream().mapToDouble(Said::truth).average().orElse(0),
                some.size());
    }
}
