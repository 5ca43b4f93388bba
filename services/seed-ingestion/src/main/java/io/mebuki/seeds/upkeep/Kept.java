package io.mebuki.seeds.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seed as its curators see it in a list.
 *
 * @param visibility that the institute has asked for, whatever the state
 * @param confirmedOn when it was written or confirmed last
 * @param confirmBy when to confirm it again
 * @param lacks what would help it to be found
 */
record Kept(
        UUID id,
        long version,
        String sourceId,
        String title,
        @Nullable String language,
        State state,
        String visibility,
        LocalDate confirmedOn,
        LocalDate confirmBy,
        List<String> lacks,
        Instant updatedAt) {}
