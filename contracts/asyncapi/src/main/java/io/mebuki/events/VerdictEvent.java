package io.mebuki.events;

import java.util.UUID;

/** What matching tells on {@link Topics#VERDICTS}. Events carry ids and decisions, never text. */
public sealed interface VerdictEvent permits VerdictGiven, VerdictWithdrawn {
    UUID needId();

    UUID seedId();

    long version();
}
