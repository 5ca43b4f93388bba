package io.mebuki.matching.deadletters;

import io.mebuki.platform.messaging.DeadLetter;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter and what has become of it.
 *
 * @param decidedAt when it was replayed or discarded
 */
record Letter(
        UUID id, DeadLetter about, State state, @Nullable Instant decidedAt) {

    /** What has become of a letter. */
    enum State {
        WAITING,
        REPLAYING,
        REPLAYED,
        DISCARDED,
        LOST;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State labelled(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }
}
