package io.mebuki.seeds.harvest;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One harvest of a source, from its beginning to its end.
 *
 * @param since by the repository's clock; null for the whole list
 * @param resumptionToken where to go on; null at the beginning of the list
 * @param attempts how often it was begun or gone on with since the last page
 */
record Run(
        UUID id,
        UUID source,
        Status status,
        @Nullable Instant since,
        @Nullable String resumptionToken,
        int attempts,
        int pages,
        Counts counts,
        @Nullable String failure,
        Instant startedAt,
        Instant updatedAt) {

    enum Status {
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED;

        /** As the column {@code harvest_run.status} and the contract have it. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** What has become of records. */
    record Counts(long total, long accepted, long unchanged, long withdrawn, long drafts, long passedOver) {}
}
