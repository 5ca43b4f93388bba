package io.mebuki.matching.search;

import io.mebuki.matching.index.StoredNeed;
import io.mebuki.matching.ranking.Evidence;
import io.mebuki.matching.ranking.Learned;
import io.mebuki.matching.ranking.Ranked;
import java.util.List;

/**
 * Needs that a seed may serve, in order.
 *
 * @param noGoodMatch true when nothing is good enough; the list is filled all the same
 * @param learned what verdicts have changed
 */
record NeedAnswer(List<Item> items, boolean noGoodMatch, Learned learned) {

    NeedAnswer {
        items = List.copyOf(items);
    }

    /**
     * A need and its place.
     *
     * @param masked true when the reader may see the mask only: then there are no findings
     */
    record Item(StoredNeed need, boolean masked, Ranked place, Evidence.Findings findings) {}
}
