package io.mebuki.seeds.harvest;

import io.mebuki.platform.ids.UuidV7;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record as it would be, or is not yet, a seed.
 *
 * @param content of the shape of the contract's {@code SeedInput}, as far as the record says it
 * @param lacking why it is no seed; null when it is one
 */
record Draft(
        UUID id,
        String identifier,
        JsonNode content,
        @Nullable String lacking) {

    static Draft of(String identifier, JsonNode content, @Nullable String lacking) {
        return new Draft(UuidV7.next(), identifier, content, lacking);
    }
}
