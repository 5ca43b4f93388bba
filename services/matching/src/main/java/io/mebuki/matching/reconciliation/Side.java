package io.mebuki.matching.reconciliation;

import io.mebuki.platform.census.Tally;

/** How many things one side has, and the checksum over them. */
record Side(long count, long checksum) {

    static final Side NONE = new Side(0, 0);

    static Side of(Tally.Bucket bucket) {
        return new Side(bucket.count(), bucket.checksum());
    }

    Side plus(Side other) {
        return new Side(count + other.count, checksum ^ other.checksum);
    }
}
