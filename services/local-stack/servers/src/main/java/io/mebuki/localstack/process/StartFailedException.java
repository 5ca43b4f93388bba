package io.mebuki.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process did not become ready. The message says which, how, and what it last wrote. */
public final class StartFailedException extends RuntimeException {
    private static final int LAST_LINES = 12;

    private StartFailedException(String message) {
        super(message);
    }

    static StartFailedException ended(String name, int status, Path log) {
        return new StartFailedException(
                name + " ended with status " + status + " before it was ready; see " + log + tail(log));
    }

    static StartFailedException late(String name, Duration waited, Path log) {
        return new StartFailedException(
                name + " was not ready within " + waited.toSeconds() + " s; see " + log + tail(log));
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
            List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return "\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "";
        }
    }
}
