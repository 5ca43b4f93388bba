package io.mebuki.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every service erases what its stores have of a seed or a person, and says what it still finds there.
 *
 * @param round grows each time the stores are to be looked through again
 * @param seeds the erased seed, or those that named the person
 * @param digest what seed-ingestion will know the seed or person by, keyed, in hexadecimal
 * @param person the person, where one is erased
 */
@EventType("io.mebuki.erasure.begun.v1")
public record ErasureBegun(
        UUID erasureId,
        int round,
        OrganizationRef publisher,
        List<ErasedSeed> seeds,
        String digest,
        @Nullable ErasedPerson person,
        Instant begunAt)
        implements ErasureEvent {

    public ErasureBegun {
        seeds = List.copyOf(seeds);
    }

    /**
     * A seed that is gone, or that names the person no more.
     *
     * @param version the first one without what was erased
     */
    public record ErasedSeed(UUID id, long version) {}

    /**
     * A person, to be recognized and not to be read.
     *
     * @param digest SHA-256 of the erasure's id, the publisher's id and the person's sourceId, in hexadecimal
     */
    public record ErasedPerson(String digest) {}
}
