package io.mebuki.seeds.harvest.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads points in time as repositories write them: days or seconds after the protocol, fractions and offsets beside it. */
final class Datestamps {

    private static final int DAY = "2026-11-28".length();

    private Datestamps() {}

    static Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    text.length() == DAY
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
