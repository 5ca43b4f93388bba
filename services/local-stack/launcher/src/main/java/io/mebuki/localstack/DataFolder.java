package io.mebuki.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The folder kept between runs. One stack at a time holds it. */
final class DataFolder implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String STOPPING = "stopping";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder.
     *
     * @param patience with a stack that runs: one whose Maven was killed needs a moment to notice
     * @param patienceWithStopping with a stack that says it is stopping
     * @throws Refusal when another stack keeps it
     */
    static DataFolder take(Path path, Duration patience, Duration patienceWithStopping) {
        try {
            FileChannel lockFile = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            long begin = System.nanoTime();
            while (tryLock(lockFile) == null) {
                Duration limit = Files.exists(path.resolve(STOPPING)) ? patienceWithStopping : patience;
                if (System.nanoTime() - begin > limit.toNanos() || !paused()) {
                    lockFile.close();
                    throw new Refusal("another stack is running on " + path
                            + ": stop it, or choose another folder with -Dmebuki.data=<folder>");
                }
            }
            Files.deleteIfExists(path.resolve(STOPPING));
            return new DataFolder(path, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets whoever wants the folder know that it will soon be free. */
    void announceStop() {
        try {
            Files.writeString(path.resolve(STOPPING), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null; // held by this very JVM: in tests
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
