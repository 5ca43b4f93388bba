package io.mebuki.localstack;

import io.mebuki.localstack.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Whether this machine can carry the stack. */
final class Machine {
    private static final long MIB = 1L << 20;
    private static final long MEMORY_NEEDED_MIB = 4_000;
    private static final long DISK_NEEDED_MIB = 2_000;

    private Machine() {}

    static void check(Options options) {
        checkMemory(availableMebibytes(Path.of("/proc/meminfo")));
        checkDisk(options.data());
        checkPort(options.port());
    }

    static void checkMemory(OptionalLong availableMebibytes) {
        if (availableMebibytes.isPresent() && availableMebibytes.getAsLong() < MEMORY_NEEDED_MIB) {
            throw new Refusal("too little memory: " + availableMebibytes.getAsLong() + " MiB are available, "
                    + MEMORY_NEEDED_MIB + " are needed: close other programs and start again");
        }
    }

    static void checkDisk(Path data) {
        try {
            Files.createDirectories(data);
            long usable = Files.getFileStore(data).getUsableSpace() / MIB;
            if (usable < DISK_NEEDED_MIB) {
                throw new Refusal("too little disk: " + usable + " MiB are free at " + data + ", " + DISK_NEEDED_MIB
                        + " are needed: free some, or choose another folder with -Dmebuki.data=<folder>");
            }
        } catch (IOException e) {
            throw new Refusal("cannot use the folder " + data + " (" + e.getMessage()
                    + "): choose another one with -Dmebuki.data=<folder>");
        }
    }

    static void checkPort(int port) {
        if (!Ports.isFree(port)) {
            throw new Refusal("port " + port + " is in use: stop what listens there, or choose another port with"
                    + " -Dmebuki.port=<port>");
        }
    }

    /** Empty where the system doesn't say. */
    static OptionalLong availableMebibytes(Path meminfo) {
        if (!Files.exists(meminfo)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(meminfo).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
