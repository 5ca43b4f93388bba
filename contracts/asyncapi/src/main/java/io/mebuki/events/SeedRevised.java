package io.mebuki.events;

import java.util.UUID;

/** The content of a seed has changed. */
@EventType("io.mebuki.seed.revised.v1")
public record SeedRevised(SeedState seed) implements SeedEvent {
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
