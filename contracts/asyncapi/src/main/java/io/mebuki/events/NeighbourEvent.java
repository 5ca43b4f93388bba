package io.mebuki.events;

import java.util.UUID;

/** What matching tells on {@link Topics#NEIGHBOURS}. Events carry ids and figures, never text. */
public sealed interface NeighbourEvent permits SeedNeighbours {
    /** Of the seed. */
    UUID id();

    long version();
}
