package io.mebuki.matching.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Orders candidates by words and meaning together: a convex combination of both, each stretched over the candidates of the search,
 * with weights for the pair of languages and the length of the need.
 */
public final class Ranker {

    private final Settings settings;
    private final Scales scales;
    private final Calibration calibration;

    public Ranker(Settings settings) {
        this.settings = settings;
        this.scales = settings.scales();
        this.calibration = new Calibration(settings);
    }

    /** The candidates, best first. */
    public Ranking rank(Query query, Collection<Candidate> candidates) {
        return rank(query, candidates, settings.passageShare());
    }

    /** Orders by the best passages alone: for candidates whose passage cosine is that of the passages with one role. */
    public Ranking rankByPassage(Query query, Collection<Candidate> candidates) {
        return rank(query, candidates, settings.share("share.passage.aspect"));
    }

    private Ranking rank(Query query, Collection<Candidate> candidates, double passageShare) {
        var nearness = candidates.stream()
                .map(candidate -> nearness(query, candidate, passageShare))
                .toList();
        var lexical = MinMax.of(candidates.stream().map(Candidate::lexical).toList());
        var semantic = MinMax.of(nearness.stream().map(Nearness::stretched).toList());
        var fused = nearness.stream()
                .map(near -> fuse(query, near, lexical, semantic))
                .sorted(Comparator.comparingDouble(Fused::value)
                        .reversed()
                        .thenComparing(item -> item.candidate().id()))
                .toList();
        return new Ranking(scored(fused));
    }

    private Nearness nearness(Query query, Candidate candidate, double passageShare) {
        double cosine = passageShare * candidate.passage() + (1 - passageShare) * candidate.whole();
        var scale = scales.of(query.language(), candidate.language());
        return new Nearness(candidate, scale.stretched(cosine));
    }

    private Fused fuse(Query query, Nearness near, MinMax lexical, MinMax semantic) {
        var candidate = near.candidate();
        double weight = settings.semanticWeight(query, candidate.language());
        double words = candidate.lexical() > 0 ? lexical.of(candidate.lexical()) : 0;
        double value = weight * semantic.of(near.stretched()) + (1 - weight) * words;
        return new Fused(candidate, value, words, near.stretched());
    }

    /** A score may not rise down the list: what stands behind is not more likely to be useful. */
    private List<Ranked> scored(List<Fused> fused) {
        var items = new ArrayList<Ranked>();
        double least = 1;
        for (var item : fused) {
            least = Math.min(least, calibration.score(item.nearness(), item.lexical()));
            items.add(new Ranked(
                    item.candidate(),
                    least,
                    item.lexical(),
                    Math.clamp(item.nearness(), 0, 1),
                    least < calibration.floor()));
        }
        return items;
    }

    private record Nearness(Candidate candidate, double stretched) {}

    private record Fused(Candidate candidate, double value, double lexical, double nearness) {}
}
