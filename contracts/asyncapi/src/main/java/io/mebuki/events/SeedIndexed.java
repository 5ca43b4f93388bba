package io.mebuki.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a seed has reached the search index.
 *
 * @param findable false when the version took the seed out of every search
 * @param purpose whether a sentence says what the seed is for; absent where that was not looked at
 */
@EventType("io.mebuki.seed.indexed.v1")
public record SeedIndexed(
        UUID id, long version, boolean findable, @Nullable Boolean purpose) implements IndexingEvent {}
