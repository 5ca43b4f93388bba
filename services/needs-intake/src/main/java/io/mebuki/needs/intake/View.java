package io.mebuki.needs.intake;

import io.mebuki.needs.disclosure.Disclosure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader gets to see of a need. */
sealed interface View {
    UUID id();

    long version();

    /** All of it. */
    record Whole(Need need) implements View {
        @Override
        public UUID id() {
            return need.id();
        }

        @Override
        public long version() {
            return need.version();
        }
    }

    /** What the author approved for everybody. It has no room for more, so nothing more can slip through. */
    record Masked(
            UUID id,
            long version,
            Status status,
            @Nullable String applicationDomain,
            @Nullable String maskedText) implements View {
        Disclosure disclosure() {
            return Disclosure.MASKED;
        }
    }
}
