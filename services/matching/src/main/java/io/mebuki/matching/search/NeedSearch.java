package io.mebuki.matching.search;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.index.NeedCandidates;
import io.mebuki.matching.index.NeedIndex;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.index.Viewer;
import io.mebuki.matching.ranking.Candidate;
import io.mebuki.matching.ranking.Evidence;
import io.mebuki.matching.ranking.Feedback;
import io.mebuki.matching.ranking.Judged;
import io.mebuki.matching.ranking.Learned;
import io.mebuki.matching.ranking.Query;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.ranking.Ranker;
import io.mebuki.matching.ranking.Ranking;
import io.mebuki.matching.ranking.Settings;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the needs that a seed may serve. */
final class NeedSearch {

    private static final int CANDIDATES = 100;

    private final NeedIndex needs;
    private final Ranker ranker;
    private final Evidence evidence;
    private final Feedback feedback;

    NeedSearch(NeedIndex needs, Settings settings) {
        this.needs = needs;
        this.ranker = new Ranker(settings);
        this.evidence = new Evidence(settings);
        this.feedback = new Feedback(settings);
    }

    /** @param judged what the viewer's organization says of needs for this seed */
    NeedAnswer find(StoredSeed seed, Judged judged, Viewer viewer, int limit) {
        var reading = seed.text().reading();
        var words = seed.text().words();
        var found = needs.candidates(new NeedIndex.Sought(reading, words), viewer, CANDIDATES);
        var before = rank(reading, found, need -> true);
        if (judged.isEmpty()) {
            return answer(seed, reading, found, Learned.nothing(before), viewer, limit);
        }
        var turned = turned(reading, judged, viewer);
        var others = needs.candidates(new NeedIndex.Sought(turned, words), viewer, CANDIDATES);
        var learned = Learned.of(
                before,
                rank(turned, others, judged::contains),
                rank(turned, others, Predicate.not(judged::contains)),
                judged);
        return answer(seed, reading, others, learned, viewer, limit);
    }

    private Ranking rank(Reading seed, NeedCandidates found, Predicate<Candidate> wanted) {
        var candidates =
                found.comparedWith(seed, need -> true).stream().filter(wanted).toList();
        return ranker.rank(new Query(seed.language(), 0), candidates);
    }

    private Reading turned(Reading seed, Judged judged, Viewer viewer) {
        return seed.turned(
                feedback.turned(seed.whole(), wholes(judged.accepted(), viewer), wholes(judged.declined(), viewer)));
    }

    /** Nothing is learnt from a masked need: what moves would tell what its text is about. */
    private List<Vector> wholes(Set<String> ids, Viewer viewer) {
        return needs.load(ids, viewer).values().stream()
                .filter(need -> !need.isMaskedFrom(viewer))
                .map(need -> need.text().wholeVector())
                .toList();
    }

    private NeedAnswer answer(
            StoredSeed seed, Reading reading, NeedCandidates found, Learned learned, Viewer viewer, int limit) {
        var items = learned.ranking().items().stream()
                .limit(limit)
                .map(place -> item(found, place, seed, reading, viewer))
                .toList();
        return new NeedAnswer(items, learned.ranking().noGoodMatch(), learned);
    }

    private NeedAnswer.Item item(NeedCandidates found, Ranked place, StoredSeed seed, Reading reading, Viewer viewer) {
        var need = found.need(place.id());
        if (need.isMaskedFrom(viewer)) {
            return new NeedAnswer.Item(need, true, place, new Evidence.Findings(List.of(), List.of()));
        }
        var asked = evidence.need(need.text().quotable(), need.trl());
        var findings = evidence.compare(asked, reading.pieces(), seed.trl());
        return new NeedAnswer.Item(need, false, place, findings);
    }
}
