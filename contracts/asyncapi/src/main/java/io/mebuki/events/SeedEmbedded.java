package io.mebuki.events;

import java.util.UUID;

/** The vectors of one version of a seed. */
@EventType("io.mebuki.seed.embedded.v1")
public record SeedEmbedded(UUID id, long version, TextEmbedding embedding) implements EmbeddingEvent {}
