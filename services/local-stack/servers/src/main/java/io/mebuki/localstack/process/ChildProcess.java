package io.mebuki.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process of this JVM. It is stopped by {@link #close}; when this JVM dies, however it dies, a guard stops it; and
 * should even that fail, the next start of the same command in the same folder finds the old process and stops it.
 */
public final class ChildProcess implements AutoCloseable {
    private static final List<String> INHERITED = List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR");
    private static final long LOG_LIMIT_BYTES = 20L << 20;
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Command command;
    private final Process process;

    private ChildProcess(Command command, Process process) {
        this.command = command;
        this.process = process;
    }

    /** Starts the command, after stopping what an earlier start of it left behind. */
    public static ChildProcess start(Command command) {
        try {
            Files.createDirectories(command.folder());
            PidFile pidFile = new PidFile(command.pidFile());
            pidFile.stopLeftOver(GRACE);
            turnOver(command.log());
            Process process = builder(command).start();
            pidFile.write(process.toHandle());
            Guard.shared().protect(process, command.stop());
            return new ChildProcess(command, process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.name() + ": " + e.getMessage(), e);
        }
    }

    private static ProcessBuilder builder(Command command) {
        List<String> words = new ArrayList<>();
        words.add("setsid"); // away from the terminal: Ctrl-C is for the launcher, which stops things in order
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.putAll(command.environment());
        return builder;
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public String name() {
        return command.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return command.log();
    }

    /** Completes, with this process, when it has ended. */
    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /**
     * Waits until the probe answers true.
     *
     * @throws StartFailedException when the process ends or the time is over before that; with the end of its log
     */
    public void awaitReady(Duration atMost, BooleanSupplier probe) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!probe.getAsBoolean()) {
                if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw StartFailedException.ended(name(), process.exitValue(), log());
                }
                if (System.nanoTime() > deadline) {
                    throw StartFailedException.late(name(), atMost, log());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name(), e);
        }
    }

    /** Ends the process as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks the process to end, insists after a while, and returns when it is gone. */
    @Override
    public void close() {
        if (!Signals.stop(process.toHandle(), command.stop(), GRACE)) {
            kill();
        }
        new PidFile(command.pidFile()).delete();
    }

    @Override
    public String toString() {
        return name() + " (pid " + pid() + ")";
    }
}
