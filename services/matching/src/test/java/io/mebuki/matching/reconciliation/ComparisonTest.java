package io.mebuki.matching.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.reconciliation.Difference.Kind;
import io.mebuki.matching.reconciliation.Findings.State;
import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.census.Owned;
import io.mebuki.platform.census.Tallies;
import io.mebuki.platform.census.Tally;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What counts as a difference, and what is only on its way. */
class ComparisonTest {

    private static final UUID ONE = new UUID(0x0190000000007000L, 0x8000000000000001L);
    private static final UUID OTHER = new UUID(0x0190000000007000L, 0x8000000000000002L);

    private final Owner owner = new Owner();
    private final Index index = new Index();

    /** Things of two organizations, in memory. */
    private static class Held {

        final Map<UUID, Map<UUID, Long>> things = new LinkedHashMap<>();
        final List<Set<Integer>> looked = new ArrayList<>();

        UUID put(UUID organization, long version) {
            return put(organization, UUID.randomUUID(), version);
        }

        UUID put(UUID organization, UUID id, long version) {
            things.computeIfAbsent(organization, any -> new LinkedHashMap<>()).put(id, version);
            return id;
        }

        void remove(UUID organization, UUID id) {
            things.getOrDefault(organization, Map.of()).remove(id);
        }

        List<Tally> count() {
            var tallies = new Tallies();
            things.forEach(
                    (organization, some) -> some.forEach((id, version) -> tallies.add(organization, id, version)));
            return tallies.list();
        }

        List<io.mebuki.platform.census.Holdings.Entry> list(UUID organization, Set<Integer> buckets) {
            looked.add(buckets);
            return things.getOrDefault(organization, Map.of()).entrySet().stream()
                    .filter(each -> buckets.contains(Checksum.bucket(each.getKey())))
                    .map(each -> new io.mebuki.platform.census.Holdings.Entry(
                            each.getKey(), each.getValue(), each.getValue()))
                    .toList();
        }
    }

    private static final class Owner extends Held implements Owned {

        private final Set<UUID> untold = new HashSet<>();

        /** What happens while the owner is looked at again, one after the other. */
        private final Queue<Runnable> meanwhile = new ArrayDeque<>();

        @Override
        public String name() {
            return "things";
        }

        @Override
        public List<Tally> tallies() {
            return count();
        }

        @Override
        public List<Entry> entries(UUID organization, Set<Integer> buckets) {
            var entries = list(organization, buckets);
            var next = meanwhile.poll();
            if (next != null) {
                next.run();
            }
            return entries;
        }

        @Override
        public Set<UUID> untold() {
            return untold;
        }

        @Override
        public int tellAgain(List<Again> things) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Index extends Held implements Indexed {

        private boolean caughtUp = true;

        @Override
        public String name() {
            return "things";
        }

        @Override
        public List<Tally> tallies() {
            return count();
        }

        @Override
        public List<Entry> entries(UUID organization, Set<Integer> buckets) {
            return list(organization, buckets);
        }

        @Override
        public boolean caughtUp(Duration patience) {
            return caughtUp;
        }
    }

    private Findings compared() {
        return new Comparison(owner, index, Duration.ZERO).run();
    }

    private UUID both(UUID organization, long version) {
        return index.put(organization, owner.put(organization, version), version);
    }

    @Test
    void whatIsAlikeAgreesWhateverItsOrder() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(owner.put(i % 3 == 0 ? ONE : OTHER, i));
        }
        for (int i = 999; i >= 0; i--) {
            index.put(i % 3 == 0 ? ONE : OTHER, ids.get(i), i);
        }

        var findings = compared();

        assertThat(findings.state()).isEqualTo(State.AGREES);
        assertThat(findings.organizations())
                .allSatisfy(each -> assertThat(each.owned()).isEqualTo(each.indexed()));
        assertThat(owner.looked).as("nothing was read one by one").isEmpty();
    }

    @Test
    void whatIsMissingOrExtraOrStaleIsNamedAndNothingElse() {
        for (int i = 0; i < 500; i++) {
            both(ONE, i);
        }
        both(OTHER, 1);
        var missing = owner.put(ONE, 7);
        var extra = index.put(OTHER, 3);
        var stale = both(ONE, 4);
        owner.put(ONE, stale, 5);
        var ahead = both(ONE, 4);
        index.put(ONE, ahead, 9);

        var findings = compared();

        assertThat(findings.state()).isEqualTo(State.DIFFERS);
        assertThat(findings.differences())
                .containsExactlyInAnyOrder(
                        new Difference(missing, ONE, Kind.MISSING, 7L, null, 0),
                        new Difference(extra, OTHER, Kind.EXTRA, null, 3L, 3),
                        new Difference(stale, ONE, Kind.STALE, 5L, 4L, 4),
                        new Difference(ahead, ONE, Kind.STALE, 4L, 9L, 9));
        assertThat(owner.looked.stream().flatMap(Set::stream).distinct().count())
                .as("buckets that were read one by one")
                .isLessThanOrEqualTo(4);
    }

    @Test
    void whatWasNotTakenInYetIsOnItsWay() {
        owner.put(ONE, 1);
        index.caughtUp = false;

        assertThat(compared().state()).isEqualTo(State.SETTLING);
        assertThat(compared().underway()).isOne();
        assertThat(compared().differences()).isEmpty();
    }

    @Test
    void whatWasNotToldYetIsOnItsWay() {
        owner.untold.add(owner.put(ONE, 1));
        var lost = owner.put(ONE, 1);

        assertThat(compared().differences()).extracting(Difference::id).containsExactly(lost);
    }

    @Test
    void whatTheOwnerChangesWhileItIsLookedAtIsNoDifference() {
        var revised = both(ONE, 1);
        index.put(ONE, revised, 2); // it was told and taken in between the two looks
        owner.meanwhile.add(() -> owner.put(ONE, revised, 2));

        assertThat(compared().state()).isEqualTo(State.AGREES);
    }

    @Test
    void whatTheOwnerWithdrawsWhileItIsLookedAtIsNoDifference() {
        var gone = owner.put(ONE, 1);
        owner.meanwhile.add(() -> owner.remove(ONE, gone));

        assertThat(compared().state()).isEqualTo(State.AGREES);
    }

    @Test
    void whatDiffersInOneOrganizationLeavesTheOthersAlone() {
        both(OTHER, 1);
        owner.put(ONE, 1);

        assertThat(compared().organizations())
                .filteredOn(Compared::agrees)
                .extracting(Compared::organization)
                .containsExactly(OTHER);
    }

    @Test
    void whatComesWhileItIsLookedAtIsCountedAnewThoughElsewhereSomethingDiffers() {
        var late = owner.put(ONE, 1);
        owner.put(OTHER, 1);
        owner.meanwhile.add(() -> index.put(ONE, late, 1));

        var findings = compared();

        assertThat(findings.isSettled()).isTrue();
        assertThat(findings.state()).isEqualTo(State.DIFFERS);
        assertThat(findings.organizations())
                .filteredOn(Compared::agrees)
                .extracting(Compared::organization)
                .containsExactly(ONE);
    }

    @Test
    void whatIsOnItsWayLeavesItUnsettledThoughSomethingElseDiffers() {
        owner.untold.add(owner.put(ONE, 1));
        owner.put(OTHER, 1);

        assertThat(compared().state()).isEqualTo(State.DIFFERS);
        assertThat(compared().isSettled()).isFalse();
    }

    @Test
    void allOfALostIndexIsFoundPartByPart() {
        for (int i = 0; i < 2_000; i++) {
            owner.put(ONE, 1);
        }

        assertThat(compared().differences()).hasSize(2_000);
        assertThat(owner.looked).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(16));
    }
}
