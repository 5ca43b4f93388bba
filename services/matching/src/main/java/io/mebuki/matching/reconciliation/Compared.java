package io.mebuki.matching.reconciliation;

import io.mebuki.platform.census.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One organization's things on both sides.
 *
 * @param alias null where the owner does not know it
 * @param differing the buckets that are not alike
 */
record Compared(UUID organization, @Nullable String alias, Side owned, Side indexed, SortedSet<Integer> differing) {

    /** Puts the tallies of both sides together, by alias. */
    static List<Compared> of(List<Tally> owned, List<Tally> indexed) {
        var pairs = new TreeMap<UUID, Pair>();
        owned.forEach(tally ->
                pairs.computeIfAbsent(tally.organization(), any -> new Pair()).owned(tally));
        indexed.forEach(tally ->
                pairs.computeIfAbsent(tally.organization(), any -> new Pair()).indexed(tally));
        return pairs.entrySet().stream()
                .map(each -> each.getValue().compared(each.getKey()))
                .sorted(Comparator.comparing(each -> String.valueOf(each.alias())))
                .toList();
    }

    boolean agrees() {
        return differing.isEmpty();
    }

    private static final class Pair {

        private final Map<Integer, Side> owned = new TreeMap<>();
        private final Map<Integer, Side> indexed = new TreeMap<>();
        private @Nullable String alias;

        private void owned(Tally tally) {
            alias = tally.alias();
            tally.buckets().forEach(bucket -> owned.put(bucket.number(), Side.of(bucket)));
        }

        private void indexed(Tally tally) {
            tally.buckets().forEach(bucket -> indexed.put(bucket.number(), Side.of(bucket)));
        }

        private Compared compared(UUID organization) {
            var differing = new TreeSet<Integer>();
            BiConsumer<Map<Integer, Side>, Map<Integer, Side>> compare = (one, other) -> one.forEach((bucket, side) -> {
                if (!side.equals(other.get(bucket))) {
                    differing.add(bucket);
                }
            });
            compare.accept(owned, indexed);
            compare.accept(indexed, owned);
            return new Compared(organization, alias, sum(owned), sum(indexed), differing);
        }

        private static Side sum(Map<Integer, Side> buckets) {
            return buckets.values().stream().reduce(Side.NONE, Side::plus);
        }
    }
}
