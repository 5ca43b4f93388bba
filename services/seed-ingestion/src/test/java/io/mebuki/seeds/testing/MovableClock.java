package io.mebuki.seeds.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes as other clocks do, and further when a test says so. */
final class MovableClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    synchronized void advance(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the services' clock is in UTC");
    }
}
