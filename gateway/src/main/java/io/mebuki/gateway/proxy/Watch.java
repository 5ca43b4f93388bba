package io.mebuki.gateway.proxy;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Cuts a request off when it takes too long; each stage of the request sets the clock anew, and zero waits without limit. */
final class Watch {

    private enum State {
        RUNNING,
        STOPPED,
        EXPIRED
    }

    private final ScheduledExecutorService clock;
    private final Runnable cutOff;
    private State state = State.RUNNING;
    private @Nullable Future<?> alarm;

    Watch(ScheduledExecutorService clock, Runnable cutOff) {
        this.clock = clock;
        this.cutOff = cutOff;
    }

    synchronized void within(Duration limit) {
        silence();
        if (state == State.RUNNING && !limit.isZero()) {
            alarm = clock.schedule(this::expire, limit.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** False when the time was already over. */
    synchronized boolean stop() {
        silence();
        if (state == State.RUNNING) {
            state = State.STOPPED;
        }
        return state == State.STOPPED;
    }

    synchronized boolean hasExpired() {
        return state == State.EXPIRED;
    }

    private void expire() {
        synchronized (this) {
            if (state != State.RUNNING) {
                return;
            }
            state = State.EXPIRED;
        }
        cutOff.run();
    }

    private void silence() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
