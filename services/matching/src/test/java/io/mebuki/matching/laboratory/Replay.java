package io.mebuki.matching.laboratory;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.ranking.Feedback;
import io.mebuki.matching.ranking.Query;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.ranking.Ranker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Replays labels as verdicts: somebody judges the first answer that is not judged yet, three times, and each time sees a new order.
 * What is left is measured without the three, in the order before any verdict and in the last one.
 */
final class Replay {

    private static final int VERDICTS = 3;
    private static final int CANDIDATES = 100;

    private final Bench bench;
    private final Ranker ranker;
    private final Feedback feedback;

    Replay(Bench bench, Ranker ranker, Feedback feedback) {
        this.bench = bench;
        this.ranker = ranker;
        this.feedback = feedback;
    }

    /** nDCG@20 of what is left, before the verdicts and after them. */
    record Residual(double before, double after) {}

    /** The residuals of the needs that have anything useful left. */
    List<Residual> of(LabelledSet set) {
        var residuals = new ArrayList<Residual>();
        for (var need : set.needs()) {
            var grades = set.gradesOf(need);
            if (grades.values().stream().filter(grade -> grade >= 1).count() > 1) {
                replay(need, grades, residuals);
            }
        }
        return residuals;
    }

    private void replay(LabelledSet.Need need, Map<String, Double> grades, List<Residual> residuals) {
        var reading = bench.read(need);
        var judged = new HashSet<String>();
        var accepted = new ArrayList<Vector>();
        var declined = new ArrayList<Vector>();
        var first = order(reading, need, judged);
        var order = first;
        for (int i = 0; i < VERDICTS; i++) {
            var next = order.stream()
                    .filter(id -> !judged.contains(id))
                    .findFirst()
                    .orElseThrow();
            judged.add(next);
            boolean useful = grades.getOrDefault(bench.sourceId(next), 0.0) >= 1;
            (useful ? accepted : declined)
                    .add(Objects.requireNonNull(bench.origins().get(next)).vector());
            var turned = feedback.turned(reading.whole(), accepted, declined);
            order = order(reading.turned(turned), need, judged);
        }
        var left = new HashMap<>(grades);
        judged.forEach(id -> left.remove(bench.sourceId(id)));
        if (left.values().stream().anyMatch(grade -> grade >= 1)) {
            residuals.add(new Residual(gain(first, judged, left), gain(order, judged, left)));
        }
    }

    private List<String> order(Reading reading, LabelledSet.Need need, Set<String> judged) {
        var candidates = bench.index().candidates(reading, need.wording(), bench.viewer(), SeedFilter.NONE, CANDIDATES);
        var others = candidates.stream()
                .filter(candidate -> !judged.contains(candidate.id()))
                .toList();
        return ranker.rank(Query.of(reading.language(), need.wording()), others).items().stream()
                .map(Ranked::id)
                .toList();
    }

    private double gain(List<String> order, Set<String> judged, Map<String, Double> grades) {
        var ranked = order.stream()
                .filter(id -> !judged.contains(id))
                .map(bench::sourceId)
                .toList();
        return Measures.of(ranked, grades).gain20();
    }
}
