package io.mebuki.matching.index;

import io.mebuki.matching.ranking.Origin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer shows of a seed, and what explains it.
 *
 * @param technology what it has in common with the seeds that curators have linked with it
 * @param field code of its field of research
 */
public record StoredSeed(
        UUID id,
        long version,
        UUID publisher,
        String publisherAlias,
        String visibility,
        String sourceId,
        String title,
        @Nullable String organization,
        @Nullable String language,
        @Nullable Integer trl,
        String field,
        @Nullable UUID technology,
        Stored text) {

    /** Where it lies and comes from. */
    public Origin origin() {
        return new Origin(text.wholeVector(), publisher.toString(), field);
    }
}
