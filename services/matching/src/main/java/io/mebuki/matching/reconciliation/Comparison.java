package io.mebuki.matching.reconciliation;

import io.mebuki.platform.census.Holdings.Entry;
import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.census.Owned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares an index with its owner: first counts and checksums, then, id by id, the buckets that are not alike. What is on its way is
 * no difference, however much is told meanwhile: a thing differs when the index has taken in all that was told before it was looked
 * at, and the owner, asked before and after, has not changed it and has nothing of it left to tell.
 */
final class Comparison {

    /** What came meanwhile is looked at so many times. */
    private static final int ROUNDS = 3;

    /** A share of an organization's things that fits into memory, whatever their number. */
    private static final int BUCKETS = 16;

    private final Owned owned;
    private final Indexed indexed;
    private Duration patience;
    private final List<Difference> differences = new ArrayList<>();
    private long underway;

    /** @param patience how long the index may take to catch up */
    Comparison(Owned owned, Indexed indexed, Duration patience) {
        this.owned = owned;
        this.indexed = indexed;
        this.patience = patience;
    }

    Findings run() {
        var findings = round();
        for (int round = 1; round < ROUNDS && !findings.isSettled(); round++) {
            findings = round();
        }
        return findings;
    }

    private Findings round() {
        differences.clear();
        underway = 0;
        // The owner first: what comes meanwhile must not look as if the index had made it up.
        var owners = owned.tallies();
        var organizations = Compared.of(owners, indexed.tallies());
        organizations.forEach(each -> parts(each.differing()).forEach(part -> look(each.organization(), part)));
        return new Findings(organizations, differences, underway);
    }

    private static List<Set<Integer>> parts(SortedSet<Integer> buckets) {
        var parts = new ArrayList<Set<Integer>>();
        var part = new TreeSet<Integer>();
        for (var bucket : buckets) {
            part.add(bucket);
            if (part.size() == BUCKETS || bucket.equals(buckets.last())) {
                parts.add(part);
                part = new TreeSet<>();
            }
        }
        return parts;
    }

    private void look(UUID organization, Set<Integer> buckets) {
        var before = byId(owned.entries(organization, buckets));
        var untold = owned.untold();
        var caughtUp = indexed.caughtUp(patience);
        if (!caughtUp) {
            patience = Duration.ZERO; // it will not have caught up with the rest either
        }
        var copies = byId(indexed.entries(organization, buckets));
        var after = byId(owned.entries(organization, buckets));
        var ids = new HashSet<>(before.keySet());
        ids.addAll(copies.keySet());
        for (var id : ids) {
            var had = version(before.get(id));
            if (same(had, version(copies.get(id)))) {
                continue;
            }
            if (caughtUp && same(had, version(after.get(id))) && !untold.contains(id)) {
                differences.add(difference(id, organization, before.get(id), copies.get(id)));
            } else {
                underway++;
            }
        }
    }

    private static Map<UUID, Entry> byId(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    private static @Nullable Long version(@Nullable Entry entry) {
        return entry == null ? null : Long.valueOf(entry.version());
    }

    private static boolean same(@Nullable Long one, @Nullable Long other) {
        return one == null ? other == null : one.equals(other);
    }

    private static Difference difference(UUID id, UUID organization, @Nullable Entry own, @Nullable Entry copy) {
        var kind = copy == null ? Difference.Kind.MISSING : own == null ? Difference.Kind.EXTRA : Difference.Kind.STALE;
        return new Difference(
                id, organization, kind, version(own), version(copy), copy == null ? 0 : copy.replacedBy());
    }
}
