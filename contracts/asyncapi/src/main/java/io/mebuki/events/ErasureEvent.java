package io.mebuki.events;

import java.util.UUID;

/** What seed-ingestion tells on {@link Topics#ERASURES}. Carries ids and digests, never what is erased. */
public sealed interface ErasureEvent permits ErasureBegun {

    UUID erasureId();
}
