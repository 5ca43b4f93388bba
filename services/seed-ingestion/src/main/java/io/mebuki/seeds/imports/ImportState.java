package io.mebuki.seeds.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an institute sees of its import. */
record ImportState(
        UUID id,
        ImportStatus status,
        boolean dryRun,
        long total,
        long accepted,
        long unchanged,
        long rejected,
        long indexed,
        long bytes,
        long processedBytes,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        Instant updatedAt) {

    /** Nothing of it will change any more. */
    boolean settled() {
        return status != ImportStatus.RUNNING && (dryRun || indexed >= accepted + unchanged);
    }

    /** Null before anything can be said. */
    @Nullable
    Double rowsPerSecond() {
        if (startedAt == null) {
            return null;
        }
        var seconds = Duration.between(startedAt, updatedAt).toNanos() / 1e9;
        return seconds > 0 ? total / seconds : null;
    }
}
