package io.mebuki.matching.laboratory;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.embedding.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/** The seeds nearest to some vectors, by comparing each with each: what an index of neighbours is measured against. */
final class ExactNearest {

    private static final int MOST = 10;

    private final Function<Reading, List<Vector>> vectorsOf;
    private final List<Best> bests;

    /** @param vectorsOf the vectors of a seed, of which the nearest counts */
    ExactNearest(List<Vector> needs, Function<Reading, List<Vector>> vectorsOf) {
        this.vectorsOf = vectorsOf;
        this.bests = needs.stream().map(Best::new).toList();
    }

    private record Near(String id, double cosine) {}

    private static final class Best {

        private final Vector need;
        private final PriorityQueue<Near> nearest = new PriorityQueue<>(Comparator.comparingDouble(Near::cosine));

        Best(Vector need) {
            this.need = need;
        }

        void meet(String id, List<Vector> vectors) {
            double cosine = vectors.stream().mapToDouble(need::cosine).max().orElse(-1);
            nearest.add(new Near(id, cosine));
            if (nearest.size() > MOST) {
                nearest.remove();
            }
        }
    }

    void meet(String id, Reading seed) {
        var vectors = vectorsOf.apply(seed);
        bests.forEach(best -> best.meet(id, vectors));
    }

    /** The share of the ten nearest that are found, as a mean over the needs. */
    double recall(Function<Vector, List<String>> found) {
        var shares = new ArrayList<Double>();
        for (var best : bests) {
            var ids = new HashSet<>(found.apply(best.need));
            long hits = best.nearest.stream()
                    .filter(near -> ids.contains(near.id()))
                    .count();
            shares.add((double) hits / best.nearest.size());
        }
        return shares.stream().mapToDouble(share -> share).average().orElse(Double.NaN);
    }
}
