package io.mebuki.seeds.harvest;

import io.mebuki.events.OrganizationRef;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repository whose records become seeds of its institute.
 *
 * @param nextRunAt null when it is harvested only when somebody asks for it
 * @param harvestedUntil by the repository's clock, where the next run begins; null when it is to read the whole list
 */
record Source(
        UUID id,
        OrganizationRef publisher,
        long version,
        Content content,
        @Nullable Instant nextRunAt,
        @Nullable Instant harvestedUntil,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What an institute says of it.
     *
     * @param url of its OAI-PMH interface
     * @param set null for all records
     * @param visibility of the seeds, as the contract has it
     */
    record Content(
            String name,
            String url,
            String metadataPrefix,
            @Nullable String set,
            @Nullable Integer everyHours,
            String visibility) {

        /** Whether what was harvested there is a part of what is harvested here, too. */
        boolean sameList(Content other) {
            return url.equals(other.url)
                    && metadataPrefix.equals(other.metadataPrefix)
                    && visibility.equals(other.visibility)
                    && Objects.equals(set, other.set);
        }
    }
}
