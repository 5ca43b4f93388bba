package io.mebuki.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @Test
    void isHeldByOneStackAtATime(@TempDir Path path) {
        try (DataFolder first = DataFolder.take(path, Duration.ZERO)) {
            assertThat(first.resolve("kafka")).isEqualTo(path.resolve("kafka"));
            assertThatThrownBy(() -> DataFolder.take(path, Duration.ofMillis(300)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("another stack is running on " + path)
                    .hasMessageContaining("-Dmebuki.data=");
        }
    }

    @Test
    void isFreeAgainAfterwards(@TempDir Path path) {
        DataFolder.take(path, Duration.ZERO).close();

        DataFolder.take(path, Duration.ZERO).close();
    }
}
