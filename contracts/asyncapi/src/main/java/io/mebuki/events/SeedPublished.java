package io.mebuki.events;

import java.util.UUID;

/** A seed is there for the first time, or again after a withdrawal. */
@EventType("io.mebuki.seed.published.v1")
public record SeedPublished(SeedState seed) implements SeedEvent {
    @Override
    public UUID seedId() {
        return seed.id();
    }

    @Override
    public long version() {
        return seed.version();
    }

    @Override
    public UUID publisherId() {
        return seed.publisher().id();
    }
}
