package io.mebuki.events;

import java.util.UUID;

/** What matching tells on {@link Topics#MATCHES}. Events carry ids and figures, never text. */
public sealed interface MatchEvent permits MatchFound {
    UUID needId();

    UUID seedId();
}
