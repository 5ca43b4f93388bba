package io.mebuki.events;

import java.time.Instant;
import java.util.UUID;

/** A seed is gone for good. What was made of it must go as well; only its id and version stay, so that nothing late revives it. */
@EventType("io.mebuki.seed.erased.v1")
public record SeedErased(UUID seedId, long version, UUID publisherId, Instant erasedAt) implements SeedEvent {}
