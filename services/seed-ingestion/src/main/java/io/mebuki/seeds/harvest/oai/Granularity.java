package io.mebuki.seeds.harvest.oai;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How finely a repository can be asked for what changed. */
public enum Granularity {
    DAY,
    SECOND;

    /** Days where nothing is said: every repository must understand them. */
    static Granularity of(String said) {
        return said.startsWith("YYYY-MM-DDThh") ? SECOND : DAY;
    }

    /** As the repository wants it. The day or second that it lies in is asked for as a whole, so that nothing is missed. */
    String write(Instant time) {
        return this == SECOND
                ? time.truncatedTo(ChronoUnit.SECONDS).toString()
                : time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
