package io.mebuki.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void isHeldByOneStackAtATime(@TempDir Path path) {
        try (DataFolder first = DataFolder.take(path, Duration.ZERO, Duration.ZERO)) {
            assertThat(first.resolve("kafka")).isEqualTo(path.resolve("kafka"));
            assertThatThrownBy(() -> DataFolder.take(path, Duration.ofMillis(300), LONG))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("another stack is running on " + path)
                    .hasMessageContaining("-Dmebuki.data=");
        }
    }

    @Test
    void isWaitedForWhileItsStackStops(@TempDir Path path) throws InterruptedException {
        DataFolder first = DataFolder.take(path, Duration.ZERO, Duration.ZERO);
        first.announceStop();
        Thread next = Thread.ofVirtual()
                .start(() -> DataFolder.take(path, Duration.ZERO, LONG).close());
        Awaitility.await().pollDelay(Duration.ofMillis(500)).until(next::isAlive);

        first.close();

        assertThat(next.join(Duration.ofSeconds(10))).isTrue();
        DataFolder.take(path, Duration.ZERO, Duration.ZERO).close();
    }

    @Test
    void isFreeAgainAfterwards(@TempDir Path path) {
        DataFolder.take(path, Duration.ZERO, Duration.ZERO).close();

        DataFolder.take(path, Duration.ZERO, Duration.ZERO).close();
    }
}
