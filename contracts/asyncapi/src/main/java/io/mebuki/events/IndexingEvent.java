package io.mebuki.events;

import java.util.UUID;

/** What matching tells on {@link Topics#INDEXING}. */
public sealed interface IndexingEvent permits SeedIndexed, NeedIndexed {
    /** Of the seed or need. */
    UUID id();

    long version();

    boolean findable();
}
