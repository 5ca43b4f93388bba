package io.mebuki.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    @Test
    void saysWhatToDoAboutAPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Machine.checkPort(taken.getLocalPort()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is in use")
                    .hasMessageContaining("-Dmebuki.port=");
        }
    }

    @Test
    void saysWhatToDoAboutTooLittleMemory() {
        assertThatThrownBy(() -> Machine.checkMemory(OptionalLong.of(900)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("900 MiB are available")
                .hasMessageContaining("close other programs");
    }

    @Test
    void startsWhereMemoryIsEnoughOrUnknown() {
        assertThatCode(() -> Machine.checkMemory(OptionalLong.of(8_000))).doesNotThrowAnyException();
        assertThatCode(() -> Machine.checkMemory(OptionalLong.empty())).doesNotThrowAnyException();
    }

    @Test
    void readsAvailableMemory(@TempDir Path folder) throws IOException {
        Path meminfo = Files.writeString(
                folder.resolve("meminfo"), "MemTotal:       24684000 kB\nMemAvailable:    2048000 kB\n");

        assertThat(Machine.availableMebibytes(meminfo)).hasValue(2000);
    }

    @Test
    void saysWhatToDoAboutAFolderThatCannotBeMade(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Machine.checkDisk(file.resolve("data")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot use the folder")
                .hasMessageContaining("-Dmebuki.data=");
    }
}
