package io.mebuki.seeds.harvest.oai;

import java.time.Duration;

/**
 * How much of a repository is borne.
 *
 * @param responseBytes of one page, unpacked
 * @param recordBytes of one record, and of each answer that is no list
 * @param depth of elements in each other
 * @param pages of one run
 * @param repeats pages of one run that bring nothing but what an earlier one brought
 * @param slowest that a page may be in coming, what the receiver needs included
 * @param attempts at one request
 * @param longestWait before one is made again
 */
public record Limits(
        long responseBytes,
        int recordBytes,
        int depth,
        int pages,
        int repeats,
        Duration slowest,
        int attempts,
        Duration longestWait) {

    /** Ten times what well-behaved repositories of millions of records need. */
    public static final Limits GENEROUS =
            new Limits(512L << 20, 4 << 20, 64, 1_000_000, 10, Duration.ofHours(1), 6, Duration.ofMinutes(15));
}
