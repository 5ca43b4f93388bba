package io.mebuki.platform.census;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many things of an organization there are. Those that are alike in the last byte of their ids share a bucket, so that of many
 * things only the buckets that differ need to be looked through.
 *
 * @param alias null where the service does not know it
 */
public record Tally(UUID organization, @Nullable String alias, List<Bucket> buckets) {

    /** How many buckets there can be. */
    public static final int BUCKETS = 256;

    public Tally {
        buckets = List.copyOf(buckets);
    }

    /** One bucket; one that is empty is left out. */
    public record Bucket(int number, long count, long checksum) {}
}
