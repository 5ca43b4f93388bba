package io.mebuki.matching.reconciliation;

import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.census.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Copies that are made of what others tell who take the same things in first. */
record Following(Indexed first, Indexed indexed) implements Indexed {

    @Override
    public String name() {
        return indexed.name();
    }

    @Override
    public List<Tally> tallies() {
        return indexed.tallies();
    }

    @Override
    public List<Entry> entries(UUID organization, Set<Integer> buckets) {
        return indexed.entries(organization, buckets);
    }

    @Override
    public boolean caughtUp(Duration patience) {
        return first.caughtUp(patience) && indexed.caughtUp(patience);
    }
}
