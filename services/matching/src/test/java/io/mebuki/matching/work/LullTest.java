package io.mebuki.matching.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class LullTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void whoCanWaitWaitsForAllThatIsUnderWay() throws Exception {
        var lull = new Lull(Duration.ZERO, LONG);
        var one = lull.begin();
        var other = lull.begin();
        var waiting = waiting(lull);

        one.close();
        assertThat(goesOn(waiting, 50)).isFalse();
        other.close();

        assertThat(goesOn(waiting, 10_000)).isTrue();
    }

    @Test
    void nobodyWaitsForLongerThanTheirPatience() throws Exception {
        var lull = new Lull(Duration.ZERO, Duration.ofMillis(20));
        try (var _ = lull.begin()) {
            assertThat(goesOn(waiting(lull), 10_000)).isTrue();
        }
    }

    @Test
    void aPauseBetweenTwoWorksIsNoLull() throws Exception {
        assertThat(goesOn(waiting(after(new Lull(LONG, LONG))), 50)).isFalse();
        assertThat(goesOn(waiting(after(new Lull(Duration.ofMillis(20), LONG))), 10_000))
                .isTrue();
    }

    /** Somebody has been at work. */
    private static Lull after(Lull lull) {
        lull.begin().close();
        return lull;
    }

    private static CompletableFuture<Void> waiting(Lull lull) {
        return CompletableFuture.runAsync(
                lull::await, task -> Thread.ofVirtual().start(task));
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
