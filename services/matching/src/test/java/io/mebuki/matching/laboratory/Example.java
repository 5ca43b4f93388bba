package io.mebuki.matching.laboratory;

import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.ranking.Candidate;
import io.mebuki.matching.ranking.Query;
import io.mebuki.matching.ranking.Ranker;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.ranking.Standing;
import java.util.List;
import java.util.Map;

/**
 * A need with what the index found for it, so that it can be ranked again and again with other figures.
 *
 * @param candidates with the seeds' names in the set as ids
 * @param grades by the same ids
 * @param pooled whether nothing is known of the seeds without a grade
 */
record Example(
        String set, String need, Query query, List<Candidate> candidates, Map<String, Double> grades, boolean pooled) {

    private static final int CANDIDATES = 100;

    static Example of(LabelledSet set, LabelledSet.Need need, Bench bench) {
        var reading = bench.read(need);
        var found = bench.index().candidates(reading, need.wording(), bench.viewer(), SeedFilter.NONE, CANDIDATES);
        var named = found.stream()
                .map(candidate -> new Candidate(
                        bench.sourceId(candidate.id()),
                        candidate.language(),
                        candidate.lexical(),
                        candidate.whole(),
                        candidate.passage()))
                .filter(candidate -> !candidate.id().equals(need.document()))
                .toList();
        return new Example(
                set.name(),
                need.id(),
                Query.of(reading.language(), need.wording()),
                named,
                set.gradesOf(need),
                set.isPooled());
    }

    /** How good its answer is by these figures. */
    Measures measures(Settings settings) {
        var ranked = standings(settings).stream()
                .map(standing -> standing.candidate().id())
                .filter(this::isJudged)
                .toList();
        return Measures.of(ranked, grades);
    }

    List<Standing> standings(Settings settings) {
        return new Ranker(settings).standings(query, candidates);
    }

    boolean isJudged(String seed) {
        return !pooled || grades.containsKey(seed);
    }

    boolean isUseful(String seed) {
        return grades.getOrDefault(seed, 0.0) >= 1;
    }

    /** One of so many parts: needs that are about the same are in the same part, also where another file words them otherwise. */
    int fold(int folds) {
        return Math.floorMod(need.hashCode(), folds);
    }
}
