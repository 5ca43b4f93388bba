package io.mebuki.seeds.harvest;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does the runs that there are, one of a source at a time among all processes. What they need to know stands in the database. */
final class HarvestWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HarvestWorkers.class);

    /** How long a run waits when the process that did it has died; held on to as long as it lives. */
    private static final Duration HELD = Duration.ofMinutes(1);

    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Sources sources;
    private final RunStore runs;
    private final Harvester harvester;
    private final LockProvider locks;
    private final Clock clock;
    private final int most;
    private final Map<UUID, Thread> active = new ConcurrentHashMap<>();
    private volatile boolean running;

    HarvestWorkers(Sources sources, RunStore runs, Harvester harvester, LockProvider locks, Clock clock, int most) {
        this.sources = sources;
        this.runs = runs;
        this.harvester = harvester;
        this.locks = locks;
        this.clock = clock;
        this.most = most;
    }

    /** Takes up what is due and what nobody does; called by a schedule. */
    void look() {
        if (!running) {
            return;
        }
        sources.harvestDue();
        for (var run : runs.running()) {
            if (active.size() < most && !active.containsKey(run.id())) {
                lock(run).ifPresent(lock -> begin(run, lock));
            }
        }
    }

    private Optional<SimpleLock> lock(Run run) {
        return locks.lock(new LockConfiguration(clock.instant(), "harvest-" + run.source(), HELD, Duration.ZERO));
    }

    private void begin(Run run, SimpleLock lock) {
        var thread = Thread.ofVirtual().name("harvest-" + run.id()).unstarted(() -> work(run, lock));
        active.put(run.id(), thread);
        thread.start();
    }

    private void work(Run run, SimpleLock lock) {
        try {
            runs.attempt(run.id()).ifPresent(harvester::harvest);
        } catch (RuntimeException failure) {
            log.warn("Harvest {} waits", run.id(), failure);
        } finally {
            active.remove(run.id());
            unlock(lock);
        }
    }

    private static void unlock(SimpleLock lock) {
        Thread.interrupted(); // a thread that was told to stop gets no connection
        try {
            lock.unlock();
        } catch (RuntimeException unavailable) {
            log.warn("A lock of a harvest is left to run out: {}", unavailable.toString());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        active.values().forEach(Thread::interrupt);
        active.values().forEach(HarvestWorkers::letEnd);
    }

    /** So that it gives its lock back while there is a database: another process goes on at once. */
    private static void letEnd(Thread harvest) {
        try {
            harvest.join(STOPPING);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
