package io.mebuki.events;

import java.util.UUID;

/** What matching tells on {@link Topics#EMBEDDINGS}: vectors are computed once and travel. */
public sealed interface EmbeddingEvent permits SeedEmbedded, NeedEmbedded {
    /** Of the seed or need. */
    UUID id();

    /** Of the seed or need whose text was embedded. */
    long version();

    TextEmbedding embedding();
}
