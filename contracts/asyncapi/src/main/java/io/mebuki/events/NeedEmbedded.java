package io.mebuki.events;

import java.util.UUID;

/** The vectors of one version of a need. */
@EventType("io.mebuki.need.embedded.v1")
public record NeedEmbedded(UUID id, long version, TextEmbedding embedding) implements EmbeddingEvent {}
