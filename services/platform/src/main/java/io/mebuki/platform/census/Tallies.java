package io.mebuki.platform.census;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Counts things one by one, in memory that grows with organizations, not with things. */
public final class Tallies {

    private final Map<UUID, Sums> organizations = new HashMap<>();

    private static final class Sums {

        private final long[] counts = new long[Tally.BUCKETS];
        private final long[] checksums = new long[Tally.BUCKETS];

        private void add(UUID id, long version) {
            int bucket = Checksum.bucket(id);
            counts[bucket]++;
            checksums[bucket] ^= Checksum.of(id, version);
        }

        private List<Tally.Bucket> buckets() {
            return IntStream.range(0, Tally.BUCKETS)
                    .filter(bucket -> counts[bucket] > 0)
                    .mapToObj(bucket -> new Tally.Bucket(bucket, counts[bucket], checksums[bucket]))
                    .toList();
        }
    }

    /** Counts one thing. */
    public void add(UUID organization, UUID id, long version) {
        organizations.computeIfAbsent(organization, any -> new Sums()).add(id, version);
    }

    public List<Tally> list() {
        return organizations.entrySet().stream()
                .map(each -> new Tally(each.getKey(), null, each.getValue().buckets()))
                .toList();
    }
}
