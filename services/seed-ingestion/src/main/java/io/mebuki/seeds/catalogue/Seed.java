package io.mebuki.seeds.catalogue;

import io.mebuki.events.OrganizationRef;
import java.time.Instant;
import java.util.UUID;

/** A published seed. Its version grows by one with each event that tells of it. */
record Seed(
        UUID id, long version, OrganizationRef publisher, SeedContent content, Instant createdAt, Instant updatedAt) {}
