package io.mebuki.matching.laboratory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How good one answer is, or the mean of many. What is expected, a plain search by words brings up among its first hundred.
 *
 * @param recall10 share of the useful seeds among the first 10
 * @param recall100 the same of the first 100
 * @param reciprocalRank 1 divided by the place of the first useful one
 * @param gain20 nDCG of the first 20, with gains of {@code 2^grade - 1} (Burges et al. 2005)
 * @param unexpected10 how many of the first 10 are not expected
 * @param caught10 how many of the first 10 are useful and not expected
 * @param serendipity10 the same, if they are of another field besides
 * @param missed how many are useful and not expected
 */
record Measures(
        double recall10,
        double recall100,
        double reciprocalRank,
        double gain20,
        double unexpected10,
        double caught10,
        double serendipity10,
        double missed) {

    /** Where nothing is known of what is expected. */
    static Measures of(List<String> ranked, Map<String, Double> grades) {
        return of(ranked, grades, Set.of(), Set.of());
    }

    /**
     * @param ranked ids, best first
     * @param elsewhere what is of another field than the need
     */
    static Measures of(List<String> ranked, Map<String, Double> grades, Set<String> expected, Set<String> elsewhere) {
        var useful = grades.entrySet().stream()
                .filter(grade -> grade.getValue() >= 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var unexpected =
                ranked.stream().limit(10).filter(id -> !expected.contains(id)).toList();
        return new Measures(
                recall(ranked, useful, 10),
                recall(ranked, useful, 100),
                reciprocalRank(ranked, useful),
                gain(ranked.stream().map(id -> grades.getOrDefault(id, 0.0)).toList())
                        / gain(grades.values().stream()
                                .sorted(Comparator.reverseOrder())
                                .toList()),
                unexpected.size(),
                unexpected.stream().filter(useful::contains).count(),
                unexpected.stream()
                        .filter(useful::contains)
                        .filter(elsewhere::contains)
                        .count(),
                useful.stream().filter(id -> !expected.contains(id)).count());
    }

    static Measures mean(Collection<Measures> all) {
        return new Measures(
                mean(all, Measures::recall10),
                mean(all, Measures::recall100),
                mean(all, Measures::reciprocalRank),
                mean(all, Measures::gain20),
                mean(all, Measures::unexpected10),
                mean(all, Measures::caught10),
                mean(all, Measures::serendipity10),
                mean(all, Measures::missed));
    }

    private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> measure) {
        return all.stream().mapToDouble(measure).average().orElse(0);
    }

    private static double recall(List<String> ranked, Set<String> useful, int first) {
        return (double) ranked.stream().limit(first).filter(useful::contains).count() / useful.size();
    }

    private static double reciprocalRank(List<String> ranked, Set<String> useful) {
        for (int i = 0; i < ranked.size(); i++) {
            if (useful.contains(ranked.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double gain(List<Double> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(20, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
        }
        return gain;
    }
}
