package io.mebuki.events;

import java.util.UUID;

/**
 * A version of a need has reached the search index.
 *
 * @param findable false when the version took the need out of every search
 */
@EventType("io.mebuki.need.indexed.v1")
public record NeedIndexed(UUID id, long version, boolean findable) implements IndexingEvent {}
