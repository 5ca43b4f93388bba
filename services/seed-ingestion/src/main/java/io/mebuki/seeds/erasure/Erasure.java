package io.mebuki.seeds.erasure;

import io.mebuki.events.ErasureBegun;
import io.mebuki.events.OrganizationRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure, as ids and digests.
 *
 * @param digest what the seed or person is known by here
 * @param personDigest what messages are recognized by that name the person; null of a seed
 * @param seeds the erased seed, or those that named the person
 * @param mentions how many seeds had the person's name in their texts afterwards
 * @param round how often services have been asked to look through their stores
 */
record Erasure(
        UUID id,
        OrganizationRef publisher,
        String digest,
        @Nullable String personDigest,
        List<ErasureBegun.ErasedSeed> seeds,
        int mentions,
        int round,
        Instant begunAt,
        @Nullable Instant completedAt) {

    boolean isOfPerson() {
        return personDigest != null;
    }

    /** What every service is told. */
    ErasureBegun begun() {
        return new ErasureBegun(
                id,
                round,
                publisher,
                seeds,
                digest,
                personDigest == null ? null : new ErasureBegun.ErasedPerson(personDigest),
                begunAt);
    }

    /** As it was told, where nothing else is known of it any more. */
    static Erasure told(ErasureBegun begun) {
        var person = begun.person();
        return new Erasure(
                begun.erasureId(),
                begun.publisher(),
                begun.digest(),
                person == null ? null : person.digest(),
                begun.seeds(),
                0,
                begun.round(),
                begun.begunAt(),
                null);
    }

    Erasure again() {
        return new Erasure(id, publisher, digest, personDigest, seeds, mentions, round + 1, begunAt, null);
    }
}
