package io.mebuki.matching.laboratory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How evenly answers show the institutes of a set: the Gini coefficient of what each is seen, 0 where all are seen alike and near 1 where
 * one is seen alone. A place is seen less the further down it stands (Singh and Joachims 2018).
 */
final class Exposure {

    private static final int FIRST = 10;

    private final Map<String, String> institutes;
    private final Map<String, Double> seen = new HashMap<>();

    /** @param institutes by the names of their seeds */
    Exposure(Map<String, String> institutes) {
        this.institutes = institutes;
        institutes.values().forEach(institute -> seen.put(institute, 0.0));
    }

    /** An answer that somebody has seen. */
    void add(List<String> ranked) {
        for (int i = 0; i < Math.min(FIRST, ranked.size()); i++) {
            var institute = institutes.get(ranked.get(i));
            if (institute != null) {
                seen.merge(institute, Math.log(2) / Math.log(i + 2), Double::sum);
            }
        }
    }

    double gini() {
        return gini(seen.values());
    }

    static double gini(Collection<Double> values) {
        var sorted = values.stream().sorted().toList();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.size(); i++) {
            sum += sorted.get(i);
            weighted += (i + 1) * sorted.get(i);
        }
        int size = sorted.size();
        return sum == 0 ? 0 : 2 * weighted / (size * sum) - (size + 1.0) / size;
    }
}
