package io.mebuki.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void waitsLongerEachTimeButNotForever() {
        Duration last = Duration.ZERO;
        for (int death = 0; death < 20; death++) {
            Duration pause = backoff.after(Duration.ofSeconds(1));
            assertThat(pause).isGreaterThanOrEqualTo(last);
            last = pause;
        }
        assertThat(last).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void startsAtOnceAfterAHealthyLife() {
        for (int death = 0; death < 20; death++) {
            backoff.after(Duration.ofSeconds(1));
        }

        assertThat(backoff.after(Duration.ofMinutes(5))).isLessThan(Duration.ofSeconds(1));
    }
}
