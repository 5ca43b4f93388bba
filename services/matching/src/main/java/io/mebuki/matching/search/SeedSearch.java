package io.mebuki.matching.search;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.index.SeedIndex;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.ranking.Candidate;
import io.mebuki.matching.ranking.Evidence;
import io.mebuki.matching.ranking.Piece;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.ranking.Ranker;
import io.mebuki.matching.ranking.Ranking;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.ranking.Surprise;
import io.mebuki.matching.ranking.Unexpected;
import io.mebuki.matching.text.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Finds seeds for a need that has been read. */
final class SeedSearch {

    /** How many each way of finding brings up at least. */
    private static final int CANDIDATES = 100;

    private final SeedIndex seeds;
    private final Ranker ranker;
    private final Unexpected unexpected;
    private final Evidence evidence;

    SeedSearch(SeedIndex seeds, Settings settings) {
        this.seeds = seeds;
        this.ranker = new Ranker(settings);
        this.unexpected = new Unexpected(settings);
        this.evidence = new Evidence(settings);
    }

    /** @param words the need's whole text */
    SeedAnswer find(Reading need, String words, Wanted wanted) {
        return find(need, need::pieces, words, wanted);
    }

    /** @param pieces of the need, which are asked for when the seeds have been found */
    SeedAnswer find(Reading need, Supplier<List<Piece>> pieces, String words, Wanted wanted) {
        var candidates = seeds.candidates(need, words, wanted.viewer(), wanted.filter(), CANDIDATES);
        return switch (wanted.mode()) {
            case Wanted.Mode.Relevant() -> relevant(pieces, ranker.rank(need.language(), candidates), wanted);
            case Wanted.Mode.Aspect(Role role) -> aspect(need, pieces, role, candidates, wanted);
            case Wanted.Mode.Unexpected(double novelty) ->
                unexpected(pieces, novelty, ranker.rank(need.language(), candidates), wanted);
        };
    }

    private SeedAnswer relevant(Supplier<List<Piece>> pieces, Ranking ranking, Wanted wanted) {
        var found = load(ranking.items().stream().limit(wanted.limit()).toList(), wanted);
        var places = unexpected.surprises(ranking, wholes(found));
        return answer(pieces.get(), ranking, places, found);
    }

    private SeedAnswer aspect(
            Reading need, Supplier<List<Piece>> pieces, Role role, List<Candidate> candidates, Wanted wanted) {
        var found = seeds.load(candidates.stream().map(Candidate::id).toList(), wanted.viewer());
        var byRole = candidates.stream()
                .filter(candidate -> found.containsKey(candidate.id()))
                .map(candidate -> nearest(need, candidate, role, loaded(found, candidate.id())))
                .toList();
        var ranking = ranker.rankByPassage(need.language(), byRole);
        var places = unexpected.surprises(ranking, wholes(found));
        return answer(
                pieces.get(), ranking, places.stream().limit(wanted.limit()).toList(), found);
    }

    private SeedAnswer unexpected(Supplier<List<Piece>> pieces, double novelty, Ranking ranking, Wanted wanted) {
        var found = load(ranking.items(), wanted);
        var places = unexpected.surprises(ranking, wholes(found));
        return answer(pieces.get(), ranking, unexpected.order(places, novelty, wanted.limit()), found);
    }

    /** A seed that says nothing in that role is compared by the whole, and so comes behind those that do. */
    private static Candidate nearest(Reading need, Candidate candidate, Role role, StoredSeed seed) {
        double best = seed.text().quotable().stream()
                .filter(piece -> piece.role() == role)
                .mapToDouble(piece -> piece.vector().cosine(need.whole()))
                .max()
                .orElse(Math.min(candidate.whole(), candidate.passage()));
        return new Candidate(candidate.id(), candidate.language(), candidate.lexical(), candidate.whole(), best);
    }

    private Map<String, StoredSeed> load(List<Ranked> items, Wanted wanted) {
        return seeds.load(items.stream().map(Ranked::id).toList(), wanted.viewer());
    }

    private SeedAnswer answer(
            List<Piece> need, Ranking ranking, Collection<Surprise> places, Map<String, StoredSeed> found) {
        var items = places.stream()
                .map(place -> item(need, place, loaded(found, place.ranked().id())))
                .toList();
        return new SeedAnswer(items, ranking.noGoodMatch());
    }

    private SeedAnswer.Item item(List<Piece> need, Surprise place, StoredSeed seed) {
        return new SeedAnswer.Item(
                seed, place, evidence.compare(need, seed.text().quotable()));
    }

    private static Map<String, Vector> wholes(Map<String, StoredSeed> found) {
        var vectors = new HashMap<String, Vector>();
        found.forEach((id, seed) -> vectors.put(id, seed.text().wholeVector()));
        return vectors;
    }

    private static StoredSeed loaded(Map<String, StoredSeed> found, String id) {
        return Objects.requireNonNull(found.get(id), id);
    }
}
