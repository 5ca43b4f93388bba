package io.mebuki.seeds.imports;

import io.mebuki.seeds.tables.TableColumns;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an institute sees of its import.
 *
 * @param columns of a table; null where the file has a seed in each line
 * @param absent how many published seeds a file that replaces all does not have; null for others, and once that is settled
 */
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
        @Nullable TableColumns columns,
        @Nullable Long absent,
        @Nullable Long withdrawn,
        Instant createdAt,
        @Nullable Instant startedAt,
        Instant updatedAt) {

    /** Nothing of it will change any more. */
    boolean settled() {
        return !status.pending() && (dryRun || indexed >= accepted + unchanged);
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

    /** Until when it can be started, without sending its file again; null where it has been, or was no check. */
    @Nullable
    Instant startableUntil() {
        boolean startable = status == ImportStatus.WAITING || (dryRun && status == ImportStatus.COMPLETED);
        return startable ? updatedAt.plus(HeldImports.LONGEST) : null;
    }
}
