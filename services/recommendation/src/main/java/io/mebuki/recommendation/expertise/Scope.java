package io.mebuki.recommendation.expertise;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which seeds may count.
 *
 * @param reader the organization that asks
 * @param behind what a seed must name
 * @param withoutPublishers whose seeds are not wanted
 * @param withoutSeed the seed that the question itself is about
 */
public record Scope(
        UUID reader,
        Behind behind,
        Set<UUID> withoutPublishers,
        @Nullable UUID withoutSeed) {

    public Scope {
        withoutPublishers = Set.copyOf(withoutPublishers);
    }

    /** Who can stand behind a seed; each is a field of the index. */
    public enum Behind {
        PEOPLE("people"),
        INSTITUTION("institution");

        private final String field;

        Behind(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
