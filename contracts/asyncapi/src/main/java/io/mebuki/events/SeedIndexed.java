package io.mebuki.events;

import java.util.UUID;

/**
 * A version of a seed has reached the search index.
 *
 * @param findable false when the version took the seed out of every search
 */
@EventType("io.mebuki.seed.indexed.v1")
public record SeedIndexed(UUID id, long version, boolean findable) implements IndexingEvent {}
