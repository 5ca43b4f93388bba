package io.mebuki.matching.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes one step after the other on a thread of its own, so that a long one holds up nothing else, and pauses when there is nothing to
 * do. A step that fails is taken again after a pause.
 */
public final class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final BooleanSupplier step;
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread, and of what fails in the log
     * @param step whether there was something to do
     */
    public Worker(String name, BooleanSupplier step) {
        this.name = name;
        this.step = step;
    }

    @Override
    public void start() {
        var started = Thread.ofVirtual().name(name).unstarted(this::work);
        thread = started;
        started.start();
    }

    private void work() {
        try {
            while (isRunning()) {
                if (!taken()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean taken() {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException notNow) {
            if (isRunning()) {
                log.warn("{} waits: {}", name, notNow.toString());
            }
            return false;
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
