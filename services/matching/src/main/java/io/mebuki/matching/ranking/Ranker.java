package io.mebuki.matching.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Orders candidates by words and meaning together: a convex combination of both, each stretched over the candidates of the search,
 * with weights for the pair of languages.
 */
public final class Ranker {

    private final Settings settings;
    private final Scale scale;
    private final Calibration calibration;

    public Ranker(Settings settings) {
        this.settings = settings;
        this.scale = settings.scale();
        this.calibration = new Calibration(settings);
    }

    /** The candidates, best first. */
    public Ranking rank(Query query, Collection<Candidate> candidates) {
        return new Ranking(scored(standings(query, candidates)));
    }

    /** Orders by the best passages alone: for candidates whose passage cosine is that of the passages with one role. */
    public Ranking rankByPassage(Query query, Collection<Candidate> candidates) {
        double share = settings.share("share.passage.aspect");
        return new Ranking(scored(standings(query, candidates, share, share)));
    }

    /**
     * Orders by words alone, where nothing is known of what the candidates mean. How useful the best one is then, only a mean over many
     * needs tells, and each further one is so much less useful as it has fewer words in common.
     */
    public Ranking rankByWords(Collection<Candidate> candidates) {
        double most = candidates.stream().mapToDouble(Candidate::lexical).max().orElse(0);
        double first = settings.share("score.words.first");
        return new Ranking(candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::lexical)
                        .reversed()
                        .thenComparing(Candidate::id))
                .map(candidate -> byWords(candidate, most > 0 ? candidate.lexical() / most : 0, first))
                .toList());
    }

    private Ranked byWords(Candidate candidate, double share, double first) {
        double score = first * share;
        return new Ranked(candidate, score, share, 0, score < calibration.floor());
    }

    /** How the candidates stand to each other, best first: what their scores are made of. */
    public List<Standing> standings(Query query, Collection<Candidate> candidates) {
        return standings(query, candidates, settings.passageShare(query), settings.foreignPassageShare());
    }

    private List<Standing> standings(
            Query query, Collection<Candidate> candidates, double passageShare, double foreignShare) {
        var nearness = candidates.stream()
                .map(candidate ->
                        nearness(candidate, candidate.language() == query.language() ? passageShare : foreignShare))
                .toList();
        var lexical = MinMax.of(candidates.stream().map(Candidate::lexical).toList());
        var semantic = MinMax.of(nearness.stream().map(Nearness::stretched).toList());
        double weight = settings.semanticWeight(query);
        double usual = usualWords(query, nearness, lexical, semantic);
        return nearness.stream()
                .map(near -> fuse(query, near, lexical, semantic, weight, usual))
                .sorted(Comparator.comparingDouble(Standing::value)
                        .reversed()
                        .thenComparing(item -> item.candidate().id()))
                .toList();
    }

    private Nearness nearness(Candidate candidate, double passageShare) {
        double cosine = passageShare * candidate.passage() + (1 - passageShare) * candidate.whole();
        return new Nearness(candidate, scale.stretched(cosine));
    }

    /** How many words those in the query's language have in common with it, for as much as they mean the same; 0..1. */
    private static double usualWords(Query query, List<Nearness> all, MinMax lexical, MinMax semantic) {
        var own = all.stream()
                .filter(near -> near.candidate().language() == query.language())
                .toList();
        double meaning =
                own.stream().mapToDouble(near -> semantic.of(near.stretched())).sum();
        double words = own.stream()
                .mapToDouble(near -> words(near.candidate(), lexical))
                .sum();
        return meaning > 0 ? Math.min(1, words / meaning) : 1;
    }

    private static double words(Candidate candidate, MinMax lexical) {
        return candidate.lexical() > 0 ? lexical.of(candidate.lexical()) : 0;
    }

    /**
     * What is written in another language has hardly a word in common with the query, whatever it says. It counts as if it had as many
     * as others that mean as much have, so that it stands neither behind nor before them for want of words.
     */
    private Standing fuse(Query query, Nearness near, MinMax lexical, MinMax semantic, double weight, double usual) {
        var candidate = near.candidate();
        double meaning = semantic.of(near.stretched());
        double words = words(candidate, lexical);
        double counted = candidate.language() == query.language() ? words : Math.max(words, usual * meaning);
        double value = weight * meaning + (1 - weight) * counted;
        return new Standing(candidate, value, words, near.stretched());
    }

    /** A score may not rise down the list: what stands behind is not more likely to be useful. */
    private List<Ranked> scored(List<Standing> fused) {
        var items = new ArrayList<Ranked>();
        double least = 1;
        for (int place = 0; place < fused.size(); place++) {
            var item = fused.get(place);
            least = Math.min(least, calibration.score(item.nearness(), lead(fused, place)));
            items.add(new Ranked(
                    item.candidate(),
                    least,
                    item.lexical(),
                    Math.clamp(item.nearness(), 0, 1),
                    least < calibration.floor()));
        }
        return items;
    }

    /** How far an item stands before the next one, or behind the first. */
    private double lead(List<Standing> fused, int place) {
        if (fused.size() == 1) {
            return calibration.leadAlone();
        }
        var rival = fused.get(place == 0 ? 1 : 0);
        return fused.get(place).value() - rival.value();
    }

    private record Nearness(Candidate candidate, double stretched) {}
}
