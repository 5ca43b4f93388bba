package io.mebuki.events;

import java.time.Instant;
import java.util.UUID;

/** A seed must not be found or read any more. */
@EventType("io.mebuki.seed.withdrawn.v1")
public record SeedWithdrawn(UUID seedId, long version, OrganizationRef publisher, String sourceId, Instant withdrawnAt)
        implements SeedEvent {
    @Override
    public UUID publisherId() {
        return publisher.id();
    }
}
