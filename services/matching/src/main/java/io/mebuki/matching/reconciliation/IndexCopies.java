package io.mebuki.matching.reconciliation;

import io.mebuki.matching.index.Inventory;
import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.census.Tallies;
import io.mebuki.platform.census.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Counts what is in one of our own indexes. A document that somebody has changed by hand is not whole. */
final class IndexCopies implements Indexed {

    private final String name;
    private final Supplier<Inventory> inventory;
    private final Predicate<Duration> takenIn;

    /**
     * @param inventory of the index that is searched now
     * @param takenIn waits until it has taken in all that was told
     */
    IndexCopies(String name, Supplier<Inventory> inventory, Predicate<Duration> takenIn) {
        this.name = name;
        this.inventory = inventory;
        this.takenIn = takenIn;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Tally> tallies() {
        var tallies = new Tallies();
        inventory.get().each(held -> tallies.add(held.organization(), held.id(), version(held)));
        return tallies.list();
    }

    @Override
    public List<Entry> entries(UUID organization, Set<Integer> buckets) {
        var entries = new ArrayList<Entry>();
        inventory.get().each(organization, held -> {
            if (buckets.contains(Checksum.bucket(held.id()))) {
                entries.add(new Entry(held.id(), version(held), held.kept()));
            }
        });
        return entries;
    }

    @Override
    public boolean caughtUp(Duration patience) {
        if (!takenIn.test(patience)) {
            return false;
        }
        inventory.get().refresh();
        return true;
    }

    private static long version(Inventory.Held held) {
        return held.version() == held.kept() ? held.version() : 0;
    }
}
