package io.mebuki.matching.search;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.index.NeedCandidates;
import io.mebuki.matching.index.NeedIndex;
import io.mebuki.matching.index.StoredNeed;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.index.Viewer;
import io.mebuki.matching.ranking.Evidence;
import io.mebuki.matching.ranking.Ranked;
import io.mebuki.matching.ranking.Ranker;
import io.mebuki.matching.ranking.Readiness;
import io.mebuki.matching.ranking.Settings;
import java.util.List;

/** Finds the needs that a seed may serve. */
final class NeedSearch {

    private static final int CANDIDATES = 100;

    private final NeedIndex needs;
    private final Ranker ranker;
    private final Evidence evidence;

    NeedSearch(NeedIndex needs, Settings settings) {
        this.needs = needs;
        this.ranker = new Ranker(settings);
        this.evidence = new Evidence(settings);
    }

    NeedAnswer find(StoredSeed seed, Viewer viewer, int limit) {
        var reading = seed.text().reading();
        var words = seed.text().words();
        var found = needs.candidates(new NeedIndex.Sought(reading, words), viewer, CANDIDATES);
        var ranking = ranker.rank(reading.language(), found.comparedWith(reading, need -> true));
        var items = ranking.items().stream()
                .limit(limit)
                .map(place -> item(found, place, seed, reading, viewer))
                .toList();
        return new NeedAnswer(items, ranking.noGoodMatch());
    }

    private NeedAnswer.Item item(NeedCandidates found, Ranked place, StoredSeed seed, Reading reading, Viewer viewer) {
        var need = found.need(place.id());
        if (isMasked(need, viewer)) {
            return new NeedAnswer.Item(need, true, place, new Evidence.Findings(List.of(), List.of()));
        }
        var readiness = new Readiness(need.trl(), seed.trl());
        var findings = evidence.compare(need.text().quotable(), reading.pieces(), readiness);
        return new NeedAnswer.Item(need, false, place, findings);
    }

    /** Whether the viewer may see only what the author has put in the place of the text. */
    static boolean isMasked(StoredNeed need, Viewer viewer) {
        return need.disclosure().equals("masked")
                && !(viewer instanceof Viewer.Organization(var id, boolean _) && id.equals(need.owner()));
    }
}
