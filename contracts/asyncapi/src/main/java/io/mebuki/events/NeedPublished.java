package io.mebuki.events;

import java.util.UUID;

/** A need is open for matching. */
@EventType("io.mebuki.need.published.v1")
public record NeedPublished(NeedState need) implements NeedEvent {
    @Override
    public UUID needId() {
        return need.id();
    }

    @Override
    public long version() {
        return need.version();
    }
}
