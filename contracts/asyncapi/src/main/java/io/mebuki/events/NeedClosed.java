package io.mebuki.events;

import java.time.Instant;
import java.util.UUID;

/** A need must not be matched or shown to others any more. */
@EventType("io.mebuki.need.closed.v1")
public record NeedClosed(UUID needId, long version, OrganizationRef organization, Instant closedAt)
        implements NeedEvent {}
