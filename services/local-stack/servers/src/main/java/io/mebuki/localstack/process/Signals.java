package io.mebuki.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends signals and waits for what they do. */
final class Signals {
    private Signals() {}

    /** Whether the process was gone within the time. */
    static boolean stop(ProcessHandle process, StopSignal signal, Duration grace) {
        if (!process.isAlive()) {
            return true;
        }
        switch (signal) {
            case TERM -> process.destroy();
            case INT -> send("INT", process.pid());
        }
        return gone(process, grace);
    }

    static boolean gone(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
