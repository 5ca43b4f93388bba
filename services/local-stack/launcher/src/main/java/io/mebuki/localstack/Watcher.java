package io.mebuki.localstack;

import io.mebuki.localstack.process.ChildProcess;
import java.time.Duration;

/** Is told what happens to the processes, each time on the thread that keeps the process. */
interface Watcher {
    /** A process is ready, for the first time or again. */
    void ready(ChildProcess process, Duration took);

    /** A process died and will be started again after the pause. */
    void died(String name, Duration pause);

    /** A start again failed; the next one follows after the pause. */
    void failedAgain(String name, String why, Duration pause);
}
