package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A seed that is not withdrawn. Its version grows by one with each event that tells of it.
 *
 * @param hidden whether it is kept from everybody else, because nobody has confirmed it in time
 */
record Seed(
        UUID id,
        long version,
        OrganizationRef publisher,
        SeedContent content,
        boolean hidden,
        Instant createdAt,
        Instant updatedAt) {

    /** A seed as it has just been written, which also confirms it. */
    static Seed written(
            UUID id, long version, OrganizationRef publisher, SeedContent content, Instant createdAt, Instant now) {
        return new Seed(id, version, publisher, content, false, createdAt, now);
    }

    /** Whether others than its publisher can know of it. */
    boolean shown() {
        return !hidden && content.visibility() != Visibility.DRAFT;
    }
}
