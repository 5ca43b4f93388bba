package io.mebuki.events;

import java.util.UUID;

/** What seed-ingestion tells on {@link Topics#SEEDS}. The version of a seed grows with each of its events. */
public sealed interface SeedEvent permits SeedPublished, SeedRevised, SeedWithdrawn, SeedErased {
    UUID seedId();

    long version();

    UUID publisherId();
}
