package io.mebuki.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WindowTest {

    private final Set<String> handled = new HashSet<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Window window = new Window(new ThreeAtOnce(), nanos::get);

    private final class ThreeAtOnce implements Pace {

        @Override
        public String topic() {
            return "seeds";
        }

        @Override
        public int most() {
            return 3;
        }

        @Override
        public Set<String> underWay(Set<String> keys) {
            var left = new HashSet<>(keys);
            left.removeAll(handled);
            return left;
        }
    }

    private static Waiting event(String topic, String key) {
        return new Waiting(1, topic, key, UUID.randomUUID(), "type", Instant.EPOCH, null, new byte[0]);
    }

    @Test
    void itsRoomIsWhatHasBeenHandled() {
        assertThat(window.room()).isEqualTo(3);
        window.sent(List.of(event("seeds", "a"), event("seeds", "b"), event("others", "c")));
        assertThat(window.room()).isEqualTo(1);
        window.sent(List.of(event("seeds", "d")));
        assertThat(window.room()).isZero();
        handled.add("a");
        assertThat(window.room()).isEqualTo(1);
    }

    @Test
    void whereNothingIsHandledMoreIsSentAfterAWhile() {
        window.sent(List.of(event("seeds", "a"), event("seeds", "b"), event("seeds", "c")));
        nanos.addAndGet(Duration.ofSeconds(19).toNanos());
        assertThat(window.room()).isZero();
        handled.add("a");
        assertThat(window.room()).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(19).toNanos());
        assertThat(window.room()).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(window.room()).isEqualTo(3);
    }
}
