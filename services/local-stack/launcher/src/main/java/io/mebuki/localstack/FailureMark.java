package io.mebuki.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that tells Maven, by {@code -Dmebuki.failed=<file>}, that the stack could not start. An exit status would do,
 * if Maven did not print a stack trace for it over the one line that says why.
 */
final class FailureMark {
    private final String file;

    private FailureMark(String file) {
        this.file = file;
    }

    static FailureMark fromProperties() {
        return new FailureMark(System.getProperty("mebuki.failed", ""));
    }

    void set() {
        if (!file.isEmpty()) {
            try {
                Files.writeString(Path.of(file), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void remove() {
        if (!file.isEmpty()) {
            try {
                Files.deleteIfExists(Path.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
