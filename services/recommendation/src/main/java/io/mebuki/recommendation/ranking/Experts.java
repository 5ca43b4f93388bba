package io.mebuki.recommendation.ranking;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds experts through their documents: model 2 of Balog, Azzopardi and de Rijke (2006), "Formal Models for Expert Finding in
 * Enterprise Corpora". Somebody's score is the sum, over the seeds they stand behind, of how well each seed fits the question.
 *
 * <p>The plain sum lets many middling seeds beat the one that answers. Here a seed counts {@value #DISCOUNT} times as much as the
 * next better one of the same person, and the sum is scaled so that it cannot pass 1: any number of seeds of score s is worth less
 * than s, one seed is worth 1 - {@value #DISCOUNT} of its score, and a further seed never does harm.
 */
public final class Experts {

    private static final double DISCOUNT = .3;

    private Experts() {}

    /**
     * Orders those who stand behind seeds, best first.
     *
     * @param scores of seeds, 0..1; seeds of score 0 count for nobody
     * @param behind the seeds of each
     */
    public static <K extends Comparable<K>> List<Expert<K>> rank(
            Map<UUID, Double> scores, Map<K, ? extends Collection<UUID>> behind) {
        return behind.entrySet().stream()
                .map(entry -> expert(entry.getKey(), entry.getValue(), scores))
                .filter(expert -> expert.score() > 0)
                .sorted(comparingDouble((Expert<K> expert) -> expert.score())
                        .reversed()
                        .thenComparing(Expert::who))
                .toList();
    }

    private static <K> Expert<K> expert(K who, Collection<UUID> seeds, Map<UUID, Double> scores) {
        var best = seeds.stream()
                .distinct()
                .filter(seed -> scores.getOrDefault(seed, 0.0) > 0)
                .sorted(comparing((UUID seed) -> scores.getOrDefault(seed, 0.0))
                        .reversed()
                        .thenComparing(seed -> seed))
                .toList();
        double sum = 0;
        double counts = 1 - DISCOUNT;
        for (var seed : best) {
            sum += counts * scores.getOrDefault(seed, 0.0);
            counts *= DISCOUNT;
        }
        return new Expert<>(who, sum, best);
    }
}
