package io.mebuki.events;

import java.util.UUID;

/** The content of a published need has changed. */
@EventType("io.mebuki.need.revised.v1")
public record NeedRevised(NeedState need) implements NeedEvent {
    @Override
    public UUID needId() {
        return need.id();
    }

    @Override
    public long version() {
        return need.version();
    }
}
