package io.mebuki.localstack.servers;

import io.mebuki.localstack.process.ChildProcess;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a server, and leaves no half-started one behind. */
final class Startup {
    private Startup() {}

    static void await(ChildProcess process, Duration atMost, BooleanSupplier probe) {
        try {
            process.awaitReady(atMost, probe);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }
}
