package io.mebuki.matching.ranking;

import io.mebuki.matching.embedding.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The second reading of a need: what fits it from where nobody would have looked. Expected is what a plain search by words (BM25)
 * brings up among its first hundred. Novelty is the share of the answer that has to be unexpected; these places are spread over the
 * list, so that each beginning of it keeps the share. They go to what is nearest in meaning, above a floor, spread out by maximal
 * marginal relevance (Carbonell and Goldstein 1998), so that ten answers are not one answer ten times. All other places keep the order
 * of relevance.
 */
public final class Unexpected {

    private static final int FIRST_BY_WORDS = 100;
    private static final int FIRST = 10;
    /** So that .3 of ten places are three. */
    private static final double ROUNDING = 1e-9;

    private final Scale between;
    private final double floor;
    private final double diversity;

    public Unexpected(Settings settings) {
        this.between = settings.scale();
        this.floor = settings.share("unexpected.floor");
        this.diversity = settings.share("unexpected.diversity");
    }

    /** Says of each item of a relevant ranking how far it lies from the first of them; items without a vector are left out. */
    public List<Surprise> surprises(Ranking relevant, Map<String, Vector> vectors) {
        var expected = expected(relevant);
        var known = relevant.items().stream()
                .filter(item -> vectors.containsKey(item.id()))
                .toList();
        var first =
                known.stream().limit(FIRST).map(item -> vectorOf(item, vectors)).toList();
        return known.stream()
                .map(item -> {
                    var vector = vectorOf(item, vectors);
                    return new Surprise(item, vector, expected.contains(item.id()), distance(vector, first));
                })
                .toList();
    }

    /**
     * The unexpected order.
     *
     * @param items in the order of relevance
     * @param novelty 0 orders by relevance alone; 1 puts everything unexpected before everything expected
     * @param limit how many are wanted
     */
    public List<Surprise> order(List<Surprise> items, double novelty, int limit) {
        var left = new ArrayList<>(items.stream().map(Standing::new).toList());
        var chosen = new ArrayList<Surprise>();
        int unexpected = 0;
        while (!left.isEmpty() && chosen.size() < limit) {
            int due = (int) (novelty * (chosen.size() + 1) + ROUNDING);
            var next = due > unexpected ? nearestUnexpected(left).orElse(left.getFirst()) : left.getFirst();
            left.remove(next);
            chosen.add(next.item);
            unexpected += next.item.expected() ? 0 : 1;
            left.forEach(standing -> standing.meet(next.item, between));
        }
        return chosen;
    }

    /** Where there is little to find, the better half of it is expected. */
    private static Set<String> expected(Ranking relevant) {
        int first = Math.min(FIRST_BY_WORDS, relevant.items().size() / 2);
        return relevant.items().stream()
                .map(Ranked::candidate)
                .filter(candidate -> candidate.lexical() > 0)
                .sorted(Comparator.comparingDouble(Candidate::lexical).reversed())
                .limit(first)
                .map(Candidate::id)
                .collect(Collectors.toSet());
    }

    private Optional<Standing> nearestUnexpected(List<Standing> left) {
        return left.stream()
                .filter(standing -> !standing.item.expected())
                .filter(standing -> standing.item.ranked().semantic() >= floor)
                .max(Comparator.comparingDouble(this::value));
    }

    private double value(Standing standing) {
        return standing.item.ranked().semantic() - diversity * standing.nearest;
    }

    private double distance(Vector vector, List<Vector> first) {
        double near = first.stream().mapToDouble(vector::cosine).average().orElse(between.same());
        return 1 - between.similarity(near);
    }

    private static Vector vectorOf(Ranked item, Map<String, Vector> vectors) {
        var vector = vectors.get(item.id());
        if (vector == null) {
            throw new IllegalStateException("no vector for " + item.id());
        }
        return vector;
    }

    /** An item that is not chosen yet, and its likeness to the most alike of those that are. */
    private static final class Standing {

        private final Surprise item;
        private double nearest;

        Standing(Surprise item) {
            this.item = item;
        }

        void meet(Surprise chosen, Scale between) {
            nearest = Math.max(nearest, between.similarity(item.vector().cosine(chosen.vector())));
        }
    }
}
