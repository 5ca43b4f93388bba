package io.mebuki.matching.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class LullTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Lull lull = new Lull();

    @Test
    void whoCanWaitWaitsForAllThatIsUnderWay() throws Exception {
        var one = lull.begin();
        var other = lull.begin();
        var waiting = waiting(Duration.ZERO, LONG);

        one.close();
        assertThat(goesOn(waiting, 50)).isFalse();
        other.close();

        assertThat(goesOn(waiting, 10_000)).isTrue();
    }

    @Test
    void nobodyWaitsForLongerThanTheirPatience() throws Exception {
        try (var _ = lull.begin()) {
            assertThat(goesOn(waiting(Duration.ZERO, Duration.ofMillis(20)), 10_000))
                    .isTrue();
        }
    }

    @Test
    void aPauseBetweenTwoWorksIsNoLull() throws Exception {
        lull.begin().close();
        var waiting = waiting(LONG, LONG);

        assertThat(goesOn(waiting, 50)).isFalse();
        waiting.cancel(true);
        assertThat(goesOn(waiting(Duration.ofMillis(20), LONG), 10_000)).isTrue();
    }

    private CompletableFuture<Void> waiting(Duration still, Duration patience) {
        return CompletableFuture.runAsync(
                () -> lull.await(still, patience), task -> Thread.ofVirtual().start(task));
    }

    private static boolean goesOn(CompletableFuture<Void> waiting, int millis) throws Exception {
        try {
            waiting.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillWaiting) {
            return false;
        }
    }
}
