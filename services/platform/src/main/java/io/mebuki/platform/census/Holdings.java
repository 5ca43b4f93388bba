package io.mebuki.platform.census;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Things of one kind that a service holds: its own, or copies of another's. What is withdrawn is not among them. */
public sealed interface Holdings permits Owned, Indexed {

    /** For instance {@code seeds}. */
    String name();

    /** Counts and checksums of all, by organization. */
    List<Tally> tallies();

    /** The things of some of an organization's buckets, in no order. */
    List<Entry> entries(UUID organization, Set<Integer> buckets);

    /**
     * One thing.
     *
     * @param version in which it is there, 0 for a copy that is not whole
     * @param replacedBy the lowest version in which an event replaces it
     */
    record Entry(UUID id, long version, long replacedBy) {}
}
