package io.mebuki.seeds.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a seed is taken to hold.
 *
 * @param after it was written or confirmed, when its institute has named no day
 * @param grace how long it is shown after that day, while its institute is asked to confirm it
 * @param zone where days begin
 */
@ConfigurationProperties("mebuki.confirmation")
public record Confirmation(
        @DefaultValue("2y") Period after,
        @DefaultValue("60d") Period grace,
        @DefaultValue("Asia/Tokyo") ZoneId zone) {

    /** The day of an instant. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The day by which a content that was written or confirmed on that day has to be confirmed. */
    LocalDate by(SeedContent content, LocalDate day) {
        var named = content.confirmedUntil();
        return named == null ? day.plus(after) : named;
    }
}
