package io.mebuki.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void saysWhyAProcessEndedTooSoon() {
        Command command = new Command("talker", folder, List.of("sh", "-c", "echo the disk is full; exit 3"));

        try (ChildProcess talker = ChildProcess.start(command)) {
            assertThatThrownBy(() -> talker.awaitReady(Duration.ofSeconds(20), () -> false))
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining("talker ended with status 3")
                    .hasMessageContaining("the disk is full");
        }
    }

    @Test
    void saysThatAProcessIsLate() {
        try (ChildProcess sleeper = ChildProcess.start(sleeper())) {
            assertThatThrownBy(() -> sleeper.awaitReady(Duration.ofMillis(100), () -> false))
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining("sleeper was not ready within");
        }
    }

    @Test
    void stopsTheProcess() {
        ChildProcess sleeper = ChildProcess.start(sleeper());

        sleeper.close();

        assertThat(sleeper.isAlive()).isFalse();
        assertThat(folder.resolve("sleeper.pid")).doesNotExist();
    }

    @Test
    void stopsWhatAnEarlierStartLeftBehind() {
        ChildProcess first = ChildProcess.start(sleeper());
        try (ChildProcess second = ChildProcess.start(sleeper())) {
            assertThat(first.isAlive()).isFalse();
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheSameId() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folder.resolve("sleeper.pid"), stranger.pid() + " 1000\n");

            ChildProcess.start(sleeper()).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void hidesTheParentsEnvironment() throws Exception {
        Command command = new Command("env", folder, List.of("env")).withEnvironment(Map.of("MEBUKI_X", "1"));

        try (ChildProcess env = ChildProcess.start(command)) {
            env.onExit().get(20, TimeUnit.SECONDS);
        }

        assertThat(Files.readAllLines(folder.resolve("env.log")))
                .contains("MEBUKI_X=1")
                .noneMatch(line -> line.startsWith("PWD_FROM_PARENT") || line.startsWith("JAVA_HOME="));
    }

    @Test
    void endsWithAParentThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(Command.java(
                        List.of("-XX:+UseSerialGC"),
                        System.getProperty("java.class.path"),
                        LonelyParent.class.getName(),
                        List.of(folder.toString())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle child = ProcessHandle.of(
                        Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly().onExit().get(20, TimeUnit.SECONDS);

        assertThat(Signals.gone(child, Duration.ofSeconds(20))).isTrue();
    }

    private Command sleeper() {
        return new Command("sleeper", folder, List.of("sleep", "600"));
    }
}
