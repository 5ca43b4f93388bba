package io.mebuki.matching.ranking;

import io.mebuki.matching.embedding.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The second reading of a need: what fits it from where nobody would have looked. Nearness of meaning is traded for
 * unexpectedness by a dial, above a floor of relevance, and the list is spread out by maximal marginal relevance (Carbonell and
 * Goldstein 1998), so that ten answers are not one answer ten times.
 */
public final class Unexpected {

    private static final int EXPECTED = 10;

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
        var known = relevant.items().stream()
                .filter(item -> vectors.containsKey(item.id()))
                .toList();
        var expected = known.stream()
                .limit(EXPECTED)
                .map(item -> vectorOf(item, vectors))
                .toList();
        return known.stream()
                .map(item -> surprise(item, vectorOf(item, vectors), expected))
                .toList();
    }

    /**
     * The unexpected order.
     *
     * @param novelty 0 orders by relevance alone, 1 by unexpectedness alone
     * @param limit how many are wanted
     */
    public List<Surprise> order(List<Surprise> items, double novelty, int limit) {
        var left = new ArrayList<>(items.stream().map(Standing::new).toList());
        var chosen = new ArrayList<Surprise>();
        while (!left.isEmpty() && chosen.size() < limit) {
            var next = Collections.max(left, Comparator.comparingDouble(standing -> value(standing, novelty)));
            left.remove(next);
            chosen.add(next.item);
            left.forEach(standing -> standing.meet(next.item, between));
        }
        return chosen;
    }

    private Surprise surprise(Ranked item, Vector vector, List<Vector> expected) {
        double near = expected.stream().mapToDouble(vector::cosine).average().orElse(between.same());
        return new Surprise(item, vector, 1 - between.similarity(near));
    }

    /** What lies under the floor of relevance comes behind everything above it, however unexpected it is. */
    private double value(Standing standing, double novelty) {
        var item = standing.item;
        double merit = (1 - novelty) * item.ranked().semantic() + novelty * item.unexpectedness();
        double penalty = item.ranked().semantic() < floor ? 2 : 0;
        return merit - novelty * diversity * standing.nearest - penalty;
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
