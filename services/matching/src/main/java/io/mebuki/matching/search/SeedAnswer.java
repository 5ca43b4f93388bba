package io.mebuki.matching.search;

import io.mebuki.matching.index.StoredSeed;
import io.mebuki.matching.ranking.Evidence;
import io.mebuki.matching.ranking.Learned;
import io.mebuki.matching.ranking.Surprise;
import java.util.List;

/**
 * Seeds for a need, in order.
 *
 * @param noGoodMatch true when nothing is good enough; the list is filled all the same
 * @param learned what verdicts have changed
 */
record SeedAnswer(List<Item> items, boolean noGoodMatch, Learned learned) {

    SeedAnswer {
        items = List.copyOf(items);
    }

    /** A seed, its place and what ties it to the need. */
    record Item(StoredSeed seed, Surprise place, Evidence.Findings findings) {}
}
