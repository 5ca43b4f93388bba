package io.mebuki.events;

import java.util.UUID;

/** What services tell on {@link Topics#PROOFS} of the stores that they have looked through. */
public sealed interface ProofEvent permits StoresSearched {

    UUID erasureId();
}
