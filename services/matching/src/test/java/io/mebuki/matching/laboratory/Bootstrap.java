package io.mebuki.matching.laboratory;

import java.util.Arrays;
import java.util.Random;

/**
 * The paired bootstrap (Efron and Tibshirani 1993): how sure a difference between two rankings of the same needs is. Needs differ far
 * more from each other than rankings do, so a difference of means without pairs says nothing.
 *
 * @param difference mean of the second less mean of the first
 * @param low 2.5th percentile of that difference over samples of the needs
 * @param high 97.5th percentile
 */
record Bootstrap(double difference, double low, double high) {

    private static final int SAMPLES = 10_000;
    private static final long RANDOM = 20261126;

    /** Compares two measures of the same needs in the same order. */
    static Bootstrap of(double[] first, double[] second) {
        if (first.length != second.length || first.length == 0) {
            throw new IllegalArgumentException(first.length + " against " + second.length + " needs");
        }
        var random = new Random(RANDOM);
        var means = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < first.length; j++) {
                int drawn = random.nextInt(first.length);
                sum += second[drawn] - first[drawn];
            }
            means[i] = sum / first.length;
        }
        Arrays.sort(means);
        double difference = Arrays.stream(second).average().orElse(0)
                - Arrays.stream(first).average().orElse(0);
        return new Bootstrap(difference, means[SAMPLES / 40], means[SAMPLES - SAMPLES / 40]);
    }

    /** Whether the whole interval lies on one side of zero. */
    boolean isSure() {
        return low > 0 || high < 0;
    }
}
