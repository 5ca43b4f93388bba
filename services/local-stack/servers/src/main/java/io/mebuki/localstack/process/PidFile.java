package io.mebuki.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by its id and the instant it started at, since ids are used again. */
record PidFile(Path file) {

    void write(ProcessHandle process) throws IOException {
        Files.writeString(
                file,
                process.pid() + " "
                        + startOf(process).map(Instant::toEpochMilli).orElse(0L) + "\n");
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the remembered process if it still runs. */
    void stopLeftOver(Duration grace) throws IOException {
        Optional<ProcessHandle> leftOver = leftOver();
        if (leftOver.isPresent() && !Signals.stop(leftOver.get(), StopSignal.INT, grace)) {
            leftOver.get().destroyForcibly();
            if (!Signals.gone(leftOver.get(), grace)) {
                throw new IOException("process " + leftOver.get().pid() + " of an earlier start doesn't end: kill it");
            }
        }
    }

    private Optional<ProcessHandle> leftOver() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).strip().split(" ", -1);
        if (words.length != 2 || !words[0].matches("\\d{1,18}") || !words[1].matches("\\d{1,18}")) {
            return Optional.empty(); // cut short by a crash: nothing to go by
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(process -> startOf(process).filter(start::equals).isPresent());
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
