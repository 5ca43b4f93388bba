package io.mebuki.matching.search;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.fields.FieldFinder;
import io.mebuki.matching.index.SeedIndex;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.ranking.Candidate;
import io.mebuki.matching.ranking.Encounter;
import io.mebuki.matching.ranking.Evidence;
import io.mebuki.matching.ranking.Feedback;
import io.mebuki.matching.ranking.Judged;
import io.mebuki.matching.ranking.Learned;
import io.mebuki.matching.ranking.NoveltyCurve;
import io.mebuki.matching.ranking.Origin;
import io.mebuki.matching.ranking.Query;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.ranking.Ranker;
import io.mebuki.matching.ranking.Ranking;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.ranking.Surprise;
import io.mebuki.matching.ranking.Unexpected;
import io.mebuki.matching.text.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds seeds for a need that has been read. */
final class SeedSearch {

    /** How many each way of finding brings up at least. */
    private static final int CANDIDATES = 100;

    /** How many are looked at for each that is shown, since some are shown as one. */
    private static final int COLLAPSED = 3;

    private final SeedIndex seeds;
    private final Ranker ranker;
    private final Unexpected unexpected;
    private final Evidence evidence;
    private final Feedback feedback;
    private final FieldFinder fields;
    private final NoveltyCurve curve = NoveltyCurve.load();

    SeedSearch(SeedIndex seeds, FieldFinder fields, Settings settings) {
        this.seeds = seeds;
        this.ranker = new Ranker(settings);
        this.unexpected = new Unexpected(settings);
        this.evidence = new Evidence(settings);
        this.feedback = new Feedback(settings);
        this.fields = fields;
    }

    /**
     * Answers a need.
     *
     * @param judged what the viewer's organization says of seeds for this need
     */
    SeedAnswer find(Asked asked, Judged judged, Wanted wanted) {
        var learned = learned(asked, judged, wanted);
        return switch (wanted.mode()) {
            case Wanted.Mode.Relevant(), Wanted.Mode.Aspect(Role _) -> relevant(asked, learned, wanted);
            case Wanted.Mode.Unexpected(double novelty) -> unexpected(asked, novelty, learned, wanted);
        };
    }

    private Learned learned(Asked asked, Judged judged, Wanted wanted) {
        var before = rank(asked, candidates(asked, wanted), wanted);
        if (judged.isEmpty()) {
            return Learned.nothing(before);
        }
        var turned = asked.turned(turned(asked.need(), judged, wanted));
        var sides = candidates(turned, wanted).stream().collect(Collectors.partitioningBy(judged::contains));
        return Learned.of(
                before, rank(turned, side(sides, true), wanted), rank(turned, side(sides, false), wanted), judged);
    }

    private static List<Candidate> side(Map<Boolean, List<Candidate>> sides, boolean judged) {
        return sides.getOrDefault(judged, List.of());
    }

    private Reading turned(Reading need, Judged judged, Wanted wanted) {
        return need.turned(
                feedback.turned(need.whole(), wholes(judged.accepted(), wanted), wholes(judged.declined(), wanted)));
    }

    private List<Vector> wholes(Set<String> ids, Wanted wanted) {
        return seeds.load(ids, wanted.viewer()).values().stream()
                .map(seed -> seed.text().wholeVector())
                .toList();
    }

    private List<Candidate> candidates(Asked asked, Wanted wanted) {
        var candidates = seeds.candidates(asked.need(), asked.words(), wanted.viewer(), wanted.filter(), CANDIDATES);
        return wanted.mode() instanceof Wanted.Mode.Aspect(Role role)
                ? byRole(asked.need(), role, candidates, wanted)
                : candidates;
    }

    private Ranking rank(Asked asked, List<Candidate> candidates, Wanted wanted) {
        var query = Query.of(asked.need().language(), asked.words());
        return wanted.mode() instanceof Wanted.Mode.Aspect
                ? ranker.rankByPassage(query, candidates)
                : ranker.rank(query, candidates);
    }

    private List<Candidate> byRole(Reading need, Role role, List<Candidate> candidates, Wanted wanted) {
        var found = seeds.load(candidates.stream().map(Candidate::id).toList(), wanted.viewer());
        return candidates.stream()
                .filter(candidate -> found.containsKey(candidate.id()))
                .map(candidate -> nearest(need, candidate, role, loaded(found, candidate.id())))
                .toList();
    }

    private SeedAnswer relevant(Asked asked, Learned learned, Wanted wanted) {
        var ranking = learned.ranking();
        int reach = wanted.collapse() ? COLLAPSED * wanted.limit() : wanted.limit();
        var found = load(ranking.items().stream().limit(reach).toList(), wanted);
        var together = together(unexpected.surprises(ranking, origins(found)), found, wanted);
        var items = items(asked, together.shown().stream().limit(wanted.limit()).toList(), together, found, wanted);
        return new SeedAnswer(items, ranking.noGoodMatch(), learned, null);
    }

    private SeedAnswer unexpected(Asked asked, double novelty, Learned learned, Wanted wanted) {
        var ranking = learned.ranking();
        var found = load(ranking.items(), wanted);
        var together = together(unexpected.surprises(ranking, origins(found)), found, wanted);
        var places = unexpected.order(together.shown(), novelty, wanted.limit());
        var items = items(asked, places, together, found, wanted).stream()
                .map(item -> encounter(asked.need(), item))
                .toList();
        var cost = new SeedAnswer.Novelty(asked.field().apply(fields), curve.at(novelty), curve.stops());
        return new SeedAnswer(items, ranking.noGoodMatch(), learned, cost);
    }

    private List<SeedAnswer.Item> items(
            Asked asked, List<Surprise> places, Together together, Map<String, StoredSeed> found, Wanted wanted) {
        var need = evidence.need(asked.pieces().get(), wanted.trl());
        return places.stream()
                .map(place ->
                        item(need, place, together, loaded(found, place.ranked().id())))
                .toList();
    }

    private SeedAnswer.Item item(Evidence.Need need, Surprise place, Together together, StoredSeed seed) {
        var findings = evidence.compare(need, seed.text().quotable(), seed.trl());
        return new SeedAnswer.Item(seed, place, findings, together.with(seed), null);
    }

    private static Together together(List<Surprise> places, Map<String, StoredSeed> found, Wanted wanted) {
        return wanted.collapse() ? Together.collapsed(places, found) : Together.apart(places);
    }

    /** Says why, of what is unexpected. */
    private SeedAnswer.Item encounter(Reading need, SeedAnswer.Item item) {
        if (item.place().expected()) {
            return item;
        }
        var text = item.seed().text();
        var field = fields.ofCode(item.seed().field());
        var encounter = Encounter.of(field, need.whole(), item.findings().reasons(), text.quotable());
        return new SeedAnswer.Item(item.seed(), item.place(), item.findings(), item.linked(), encounter);
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

    private static Map<String, Origin> origins(Map<String, StoredSeed> found) {
        var origins = new HashMap<String, Origin>();
        found.forEach((id, seed) -> origins.put(id, seed.origin()));
        return origins;
    }

    private static StoredSeed loaded(Map<String, StoredSeed> found, String id) {
        return Objects.requireNonNull(found.get(id), id);
    }
}
