package io.mebuki.matching.index;

import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.ranking.Candidate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Needs that a seed might serve. */
public final class NeedCandidates {

    private static final int WORDS = 0;

    private final Candidates.Found found;
    private final Map<String, StoredNeed> needs;

    NeedCandidates(Candidates.Found found, Map<String, StoredNeed> needs) {
        this.found = found;
        this.needs = needs;
    }

    /** The need of an id among these. */
    public StoredNeed need(String id) {
        var need = needs.get(id);
        if (need == null) {
            throw new IllegalArgumentException(id + " is not among these candidates");
        }
        return need;
    }

    /**
     * Compares each with the seed as a search for the need would: the need's meaning with that of the seed's whole text and of its
     * best passage.
     *
     * @param wanted which needs count
     */
    public List<Candidate> comparedWith(Reading seed, Predicate<StoredNeed> wanted) {
        return found.ids().stream()
                .filter(id -> needs.containsKey(id) && wanted.test(need(id)))
                .map(id -> compare(need(id), seed))
                .toList();
    }

    private Candidate compare(StoredNeed need, Reading seed) {
        var id = need.id().toString();
        var vector = need.text().wholeVector();
        double whole = vector.cosine(seed.whole());
        double passage = seed.passages().stream()
                .mapToDouble(read -> vector.cosine(read.vector()))
                .max()
                .orElse(whole);
        return new Candidate(id, need.text().spoken(), found.value(WORDS, id), whole, passage);
    }
}
