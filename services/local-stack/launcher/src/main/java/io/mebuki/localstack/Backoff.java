package io.mebuki.localstack;

import java.time.Duration;

/** How long to wait before a dead process is started again: longer each time, short again after it has lived a while. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** The pause after a process that lived so long. */
    Duration after(Duration life) {
        Duration pause = life.compareTo(HEALTHY) >= 0 ? FIRST : next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
