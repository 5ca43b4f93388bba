package io.mebuki.localstack.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a program that comes to its own end. */
final class Tools {
    private Tools() {}

    /** @throws IOException with all it wrote, when it ends with another status than 0 */
    static void run(String name, List<String> words, Path folder) throws IOException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IOException(name + " ended with status " + status + ": " + output.strip());
        }
    }
}
