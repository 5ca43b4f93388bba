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
        double seconds = seconds(startedAt, updatedAt);
        return seconds > 0 ? total / seconds : null;
    }

    /**
     * How long it takes until all of it is read and can be found, where it goes on as it has until now: rows that did not change are
     * found already and say nothing of how fast the others are. Null before anything can be said, and in the end.
     */
    @Nullable
    Duration remaining(Instant now) {
        double read = status == ImportStatus.RUNNING ? (double) processedBytes / bytes : 1;
        if (startedAt == null || settled() || !(read > 0)) {
            return null;
        }
        double elapsed = seconds(startedAt, now);
        double reading = elapsed * (1 - read) / read;
        double found = Math.max(0, indexed - unchanged);
        double missing = dryRun ? 0 : accepted / read - found;
        if (missing > 0 && found == 0) {
            return null;
        }
        double finding = missing > 0 ? elapsed * missing / found : 0;
        double longer = Math.max(reading, finding);
        return longer > 0 ? Duration.ofSeconds((long) Math.ceil(longer)) : null;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    /** Until when it can be started, without sending its file again; null where it has been, or was no check. */
    @Nullable
    Instant startableUntil() {
        boolean startable = status == ImportStatus.WAITING || (dryRun && status == ImportStatus.COMPLETED);
        return startable ? updatedAt.plus(HeldImports.LONGEST) : null;
    }
}
