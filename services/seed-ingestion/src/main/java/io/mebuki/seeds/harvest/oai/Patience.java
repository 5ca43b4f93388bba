package io.mebuki.seeds.harvest.oai;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long to wait before a request is made again: as long as the repository says, else longer each time. */
final class Patience {

    private final int mostAttempts;
    private final Duration longestWait;
    private final InstantSource clock;

    Patience(Limits limits, InstantSource clock) {
        this.mostAttempts = limits.attempts();
        this.longestWait = limits.longestWait();
        this.clock = clock;
    }

    /** Throws where the next attempt is one too many, or would have to be made too late. */
    Duration before(int attempt, String asked, String happened, @Nullable String retryAfter) {
        if (attempt > mostAttempts) {
            throw new HarvestException(
                    Failure.UNAVAILABLE,
                    asked,
                    "%s, at the attempt number %d too".formatted(happened, mostAttempts),
                    null);
        }
        var wait = Optional.ofNullable(retryAfter).flatMap(this::read).orElseGet(() -> longer(attempt));
        if (wait.compareTo(longestWait) > 0) {
            throw new HarvestException(
                    Failure.UNAVAILABLE,
                    asked,
                    "%s and wants to be asked again only after %s".formatted(happened, wait),
                    null);
        }
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private Duration longer(int attempt) {
        var doubled = Duration.ofSeconds(1L << Math.min(attempt - 2, 20));
        return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }

    /** Seconds or a date (RFC 9110). */
    private Optional<Duration> read(String retryAfter) {
        if (retryAfter.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            var date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), date.toInstant()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
