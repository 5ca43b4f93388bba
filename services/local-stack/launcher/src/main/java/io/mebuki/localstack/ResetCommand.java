package io.mebuki.localstack;

import io.mebuki.localstack.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A file beside {@code endpoints.json} that resets the demo when it is run: quicker than Maven, and it needs no build. */
final class ResetCommand {
    private ResetCommand() {}

    static Path file(Options options) {
        return options.endpoints().resolveSibling("reset-demo");
    }

    static void write(Options options) {
        List<String> words = Command.java(
                List.of("-Xmx64m", "-Dmebuki.root=" + options.root(), "-Dmebuki.endpoints=" + options.endpoints()),
                System.getProperty("java.class.path"),
                ResetDemo.class.getName(),
                List.of());
        try {
            Path file = file(options);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "#!/bin/sh\nexec " + quoted(words) + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(List<String> words) {
        return String.join(
                " ",
                words.stream()
                        .map(word -> "'" + word.replace("'", "'\\''") + "'")
                        .toList());
    }
}
