package io.mebuki.matching.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is known of the processor that the model runs on. */
final class Processor {

    private static final Path FLAGS = Path.of("/proc/cpuinfo");

    private Processor() {}

    /** Whether it adds products of 8-bit numbers in 32 bits; false where nothing is known. */
    static boolean hasVnni() {
        return hasVnni(FLAGS);
    }

    /** @param flags as Linux lists them, a line {@code flags} for each core */
    static boolean hasVnni(Path flags) {
        if (!Files.isReadable(flags)) {
            return false;
        }
        try (var lines = Files.lines(flags)) {
            return lines.filter(line -> line.startsWith("flags"))
                    .anyMatch(line -> line.contains(" avx512_vnni") || line.contains(" avx_vnni"));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }
}
