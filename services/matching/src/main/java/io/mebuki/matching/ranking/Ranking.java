package io.mebuki.matching.ranking;

import java.util.List;

/** An ordered answer. */
public record Ranking(List<Ranked> items) {

    public Ranking {
        items = List.copyOf(items);
    }

    /** True when nothing is good enough: the list is filled all the same. */
    public boolean noGoodMatch() {
        return items.stream().allMatch(Ranked::belowFloor);
    }
}
