package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published seed. Its version grows by one with each event that tells of it.
 *
 * @param technology what it has in common with the seeds that curators have linked with it
 */
record Seed(
        UUID id,
        long version,
        OrganizationRef publisher,
        SeedContent content,
        @Nullable UUID technology,
        Instant createdAt,
        Instant updatedAt) {}
