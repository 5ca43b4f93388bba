package io.mebuki.matching.search;

import io.mebuki.matching.fields.ResearchField;
import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.ranking.Encounter;
import io.mebuki.matching.ranking.Evidence;
import io.mebuki.matching.ranking.Learned;
import io.mebuki.matching.ranking.NoveltyCurve;
import io.mebuki.matching.ranking.Surprise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seeds for a need, in order.
 *
 * @param noGoodMatch true when nothing is good enough; the list is filled all the same
 * @param learned what verdicts have changed
 * @param novelty what the unexpected mode adds; none in the others
 */
record SeedAnswer(
        List<Item> items,
        boolean noGoodMatch,
        Learned learned,
        @Nullable Novelty novelty) {

    SeedAnswer {
        items = List.copyOf(items);
    }

    /**
     * A seed, its place and what ties it to the need.
     *
     * @param linked others that tell of the same technology and are not shown themselves, the best first
     * @param encounter why it is worth a look though nobody would have looked there; none where it is expected
     */
    record Item(
            StoredSeed seed,
            Surprise place,
            Evidence.Findings findings,
            List<StoredSeed> linked,
            @Nullable Encounter encounter) {}

    /**
     * The need's field, and what the novelty that was asked for costs.
     *
     * @param usual what was measured for that novelty
     * @param curve what was measured for others
     */
    record Novelty(ResearchField field, NoveltyCurve.Stop usual, List<NoveltyCurve.Stop> curve) {}
}
