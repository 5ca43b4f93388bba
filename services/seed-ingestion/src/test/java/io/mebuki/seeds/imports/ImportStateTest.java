package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportStateTest {

    private static final Instant START = Instant.parse("2026-11-28T00:00:00Z");
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** Of a file of 1,000 bytes. */
    private static ImportState state(
            ImportStatus status, boolean dryRun, long accepted, long unchanged, long indexed, long processedBytes) {
        return new ImportState(
                UUID.randomUUID(),
                status,
                dryRun,
                accepted + unchanged,
                accepted,
                unchanged,
                0,
                indexed,
                1_000,
                processedBytes,
                null,
                null,
                null,
                null,
                START,
                START,
                START);
    }

    private static @Nullable Duration remaining(ImportState state) {
        return state.remaining(START.plus(MINUTE));
    }

    @ParameterizedTest
    @CsvSource({
        // accepted, unchanged, indexed, bytes read, seconds
        "100, 0, 25, 500, 420", // 200 in all, 25 a minute
        "100, 0, 100, 500, 60",
        "100, 900, 925, 1000, 180", // the unchanged ones took no time
        "0, 100, 100, 250, 180", // nothing to be made findable
    })
    void goesOnAsUntilNow(long accepted, long unchanged, long indexed, long processedBytes, long seconds) {
        assertThat(remaining(state(ImportStatus.RUNNING, false, accepted, unchanged, indexed, processedBytes)))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void whatIsReadHasStillToBeFound() {
        assertThat(remaining(state(ImportStatus.COMPLETED, false, 100, 0, 75, 1_000)))
                .isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aCheckEndsWithTheFile() {
        assertThat(remaining(state(ImportStatus.RUNNING, true, 100, 0, 0, 250))).isEqualTo(MINUTE.multipliedBy(3));
        assertThat(remaining(state(ImportStatus.COMPLETED, true, 100, 0, 0, 1_000)))
                .isNull();
    }

    @Test
    void saysNothingBeforeItKnowsAndInTheEnd() {
        assertThat(remaining(state(ImportStatus.RUNNING, false, 0, 0, 0, 0))).isNull();
        assertThat(remaining(state(ImportStatus.RUNNING, false, 100, 0, 0, 500)))
                .isNull();
        assertThat(remaining(state(ImportStatus.COMPLETED, false, 100, 0, 100, 1_000)))
                .isNull();
        assertThat(remaining(state(ImportStatus.WITHDRAWING, false, 100, 0, 100, 1_000)))
                .isNull();
        assertThat(remaining(state(ImportStatus.COMPLETED, false, 0, 100, 50, 1_000)))
                .isNull();
    }
}
