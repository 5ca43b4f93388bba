package io.mebuki.seeds.imports;

import io.mebuki.platform.problem.TransientFailures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Threads that work on imports as long as the service runs. What they need to know stands in the database, so any may die. */
final class ImportWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorkers.class);
    private static final long IDLE_MILLIS = 1_000;
    private static final int TRIES = 3;

    private final ChunkWork work;
    private final ImportStore store;
    private final int count;
    private final Semaphore wake = new Semaphore(0);
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    ImportWorkers(ChunkWork work, ImportStore store, int count) {
        this.work = work;
        this.store = store;
        this.count = count;
    }

    /** Tells that there is something to do. */
    void wake() {
        wake.release();
    }

    private void run() {
        while (running) {
            try {
                if (!work.next()) {
                    pause();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                if (!recovered(failure)) {
                    return;
                }
            }
        }
    }

    private void pause() throws InterruptedException {
        if (wake.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /** False when the thread is to end. */
    private boolean recovered(RuntimeException failure) {
        if (!running) {
            return false;
        }
        log.warn("An import waits: {}", failure.toString(), TransientFailures.isTransient(failure) ? null : failure);
        try {
            if (failure instanceof ChunkFailedException chunk && !TransientFailures.isTransient(failure)) {
                countFailure(chunk);
            }
            pause();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        } catch (RuntimeException again) {
            log.warn("An import waits: {}", again.toString());
            return true;
        }
    }

    /** A chunk that cannot be done however often it is tried must not keep its institute's later imports waiting. */
    private void countFailure(ChunkFailedException failed) {
        var turn = failed.turn();
        if (failures.merge(turn.id(), 1, Integer::sum) >= TRIES) {
            failures.remove(turn.id());
            var line = turn.from().nextLine();
            store.end(
                    turn.publisher().id(),
                    turn.id(),
                    ImportStatus.FAILED,
                    "The rows from line %d on cannot be worked on. It is our fault and has been logged; what was accepted before stays."
                            .formatted(line));
        }
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofPlatform().daemon().name("seed-imports-" + i).start(this::run));
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
