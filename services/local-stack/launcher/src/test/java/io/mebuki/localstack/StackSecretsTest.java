package io.mebuki.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSecretsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("secrets.properties");
    }

    @Test
    void keepsWhatItMadeAndAddsWhatIsNew() {
        String first = StackSecrets.of(file, Set.of("A")).get("A");

        StackSecrets later = StackSecrets.of(file, Set.of("A", "B"));

        assertThat(later.get("A")).isEqualTo(first);
        assertThat(later.get("B")).matches("[\\w-]{32}").isNotEqualTo(first);
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        StackSecrets.of(file, Set.of("A"));

        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void knowsNoOther() {
        assertThatThrownBy(() -> StackSecrets.of(file, Set.of("A")).get("B")).hasMessageContaining("B");
    }
}
