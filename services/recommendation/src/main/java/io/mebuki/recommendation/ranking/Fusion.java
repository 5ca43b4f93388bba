package io.mebuki.recommendation.ranking;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Joins words and meaning to one score: a convex combination of both, each stretched to 0..1 among the candidates (Bruch, Gai and
 * Ingber 2023, "An Analysis of Fusion Functions for Hybrid Retrieval"). Scores compare within one question only.
 */
public final class Fusion {

    private Fusion() {}

    /** A score of 0..1 for each candidate. Where no meaning is known at all, words decide alone. */
    public static Map<UUID, Double> scores(Collection<Candidate> candidates) {
        double mostWords =
                candidates.stream().mapToDouble(Candidate::words).max().orElse(0);
        var cosines = candidates.stream()
                .map(Candidate::meaning)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        var scores = new HashMap<UUID, Double>();
        for (var candidate : candidates) {
            double words = mostWords > 0 ? candidate.words() / mostWords : 0;
            double weight = cosines.getCount() > 0 ? candidate.weight() : 0;
            scores.put(candidate.seed(), (1 - weight) * words + weight * stretched(candidate.meaning(), cosines));
        }
        return scores;
    }

    /** A seed without vectors counts as the farthest one; where all are equally near, each is as good as the best. */
    private static double stretched(@Nullable Double cosine, DoubleSummaryStatistics all) {
        if (cosine == null) {
            return 0;
        }
        return all.getMax() > all.getMin() ? (cosine - all.getMin()) / (all.getMax() - all.getMin()) : 1;
    }
}
