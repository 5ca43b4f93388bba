package io.mebuki.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user reads. */
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    void ready(String name, Duration took, Duration sinceStart) {
        out.printf(Locale.ROOT, "  %-16s ready in %5.1f s (at %5.1f s)%n", name, seconds(took), seconds(sinceStart));
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
