package io.mebuki.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.localstack.process.ChildProcess;
import io.mebuki.localstack.process.Command;
import io.mebuki.localstack.process.StartFailedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private final Log log = new Log();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void startsAComponentWhenWhatItNeedsIsReadyAndStopsItBefore() {
        Supervisor supervisor = new Supervisor(List.of(sleeper("base", Set.of()), sleeper("top", Set.of("base"))), log);

        supervisor.start();
        assertThat(log.ready).extracting(ChildProcess::name).containsExactly("base", "top");
        ChildProcess base = log.ready.getFirst();
        ChildProcess top = log.ready.getLast();
        var baseSawTopGone = base.onExit().thenApply(ended -> !top.isAlive());
        supervisor.stop();

        assertThat(log.ready).noneMatch(ChildProcess::isAlive);
        assertThat(baseSawTopGone).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
        assertThat(log.died).isEmpty();
    }

    @Test
    void startsADeadComponentAgain() {
        Supervisor supervisor = new Supervisor(List.of(sleeper("one", Set.of())), log);
        supervisor.start();

        log.ready.getFirst().kill();

        Awaitility.await().until(() -> log.ready.size() == 2);
        assertThat(log.ready.getLast().isAlive()).isTrue();
        assertThat(log.died).containsExactly("one");
        supervisor.stop();
        assertThat(log.ready.getLast().isAlive()).isFalse();
    }

    @Test
    void saysWhichComponentCannotStartAndStopsTheOthers() {
        Supplier<ChildProcess> broken = () -> {
            ChildProcess process =
                    ChildProcess.start(new Command("broken", folder, List.of("sh", "-c", "echo no luck; exit 7")));
            process.awaitReady(Duration.ofSeconds(20), () -> false);
            return process;
        };
        Supervisor supervisor = new Supervisor(
                List.of(
                        sleeper("well", Set.of()),
                        new Component("broken", Set.of(), broken),
                        sleeper("waiting", Set.of("broken"))),
                log);

        assertThatThrownBy(supervisor::start)
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("broken ended with status 7")
                .hasMessageContaining("no luck");
        supervisor.stop();

        assertThat(log.ready).extracting(ChildProcess::name).isSubsetOf("well");
        assertThat(log.ready).noneMatch(ChildProcess::isAlive);
    }

    @Test
    void stopsAComponentThatIsStillStarting() throws InterruptedException {
        CopyOnWriteArrayList<ChildProcess> started = new CopyOnWriteArrayList<>();
        Supplier<ChildProcess> slow = () -> {
            ChildProcess process = ChildProcess.start(new Command("slow", folder, List.of("sleep", "600")));
            started.add(process);
            try {
                process.awaitReady(Duration.ofMinutes(5), () -> false);
                return process;
            } catch (RuntimeException e) {
                process.close();
                throw e;
            }
        };
        Supervisor supervisor = new Supervisor(List.of(new Component("slow", Set.of(), slow)), log);
        Thread starting = Thread.ofVirtual().start(() -> {
            try {
                supervisor.start();
            } catch (RuntimeException e) {
                // stopped, as it should be
            }
        });
        Awaitility.await().until(() -> !started.isEmpty());

        supervisor.stop();

        assertThat(started).noneMatch(ChildProcess::isAlive);
        assertThat(starting.join(Duration.ofSeconds(10))).isTrue();
    }

    private Component sleeper(String name, Set<String> after) {
        return new Component(name, after, () -> ChildProcess.start(new Command(name, folder, List.of("sleep", "600"))));
    }

    private static final class Log implements Watcher {
        private final List<ChildProcess> ready = new CopyOnWriteArrayList<>();
        private final List<String> died = new CopyOnWriteArrayList<>();

        @Override
        public void ready(ChildProcess process, Duration took) {
            ready.add(process);
        }

        @Override
        public void died(String name, Duration pause) {
            died.add(name);
        }

        @Override
        public void failedAgain(String name, String why, Duration pause) {
            died.add(name + " again");
        }
    }
}
