package io.mebuki.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A small shell process that ends this JVM's children when the JVM is gone. A JVM killed by {@code kill -9} can do
 * nothing any more, but its end of the guard's standard input closes.
 */
final class Guard {
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            children=
            while read -r change pid signal; do
              case $change in
                add) children="$children $pid:$signal" ;;
                remove)
                  others=
                  for child in $children; do [ "${child%%:*}" = "$pid" ] || others="$others $child"; done
                  children=$others ;;
              esac
            done
            for child in $children; do kill -s "${child##*:}" "${child%%:*}" 2>/dev/null; done
            rounds=0
            while [ $rounds -lt 100 ]; do
              alive=
              for child in $children; do kill -0 "${child%%:*}" 2>/dev/null && alive=yes; done
              [ -z "$alive" ] && exit 0
              sleep 0.1
              rounds=$((rounds + 1))
            done
            for child in $children; do kill -KILL "${child%%:*}" 2>/dev/null; done
            """;

    private static @Nullable Guard shared;

    private final Map<Long, StopSignal> children = new ConcurrentHashMap<>();
    private Process process = start();

    private Guard() {}

    static synchronized Guard shared() {
        if (shared == null) {
            shared = new Guard();
        }
        return shared;
    }

    void protect(Process child, StopSignal stop) {
        children.put(child.pid(), stop);
        tell("add " + child.pid() + " " + stop);
        var _ = child.onExit().thenAccept(ended -> forget(ended.pid()));
    }

    private void forget(long pid) {
        children.remove(pid);
        tell("remove " + pid);
    }

    private synchronized void tell(String line) {
        try {
            write(line);
        } catch (IOException e) { // somebody killed the guard: a new one takes its place
            process = start();
            children.forEach(this::tellAgain);
        }
    }

    private void tellAgain(long pid, StopSignal stop) {
        try {
            write("add " + pid + " " + stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line) throws IOException {
        Writer input = process.outputWriter(StandardCharsets.US_ASCII);
        input.write(line + "\n");
        input.flush();
    }

    private static Process start() {
        try {
            return new ProcessBuilder("setsid", "sh", "-c", SCRIPT)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start sh: " + e.getMessage(), e);
        }
    }
}
