package io.mebuki.matching.work;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets work that can wait step aside for work that can't. */
public final class Lull {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Duration still;
    private final Duration patience;
    private int working;
    private long ended = System.nanoTime();

    /**
     * @param still how long nobody has to have been at work: whoever begins again must not meet what has just begun
     * @param patience how long anybody waits for that, since what can wait must be done under load too
     */
    public Lull(Duration still, Duration patience) {
        this.still = still;
        this.patience = patience;
    }

    /** Work that others step aside for, until it is closed. */
    public interface Work extends AutoCloseable {

        @Override
        void close();
    }

    /** Begins work that others step aside for. */
    public Work begin() {
        count(1);
        return () -> count(-1);
    }

    private void count(int change) {
        lock.lock();
        try {
            working += change;
            ended = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until nobody has been at work for a while, but no longer than one's patience.
     *
     * @throws IllegalStateException when the thread is interrupted, which it stays
     */
    public void await() {
        long start = System.nanoTime();
        lock.lock();
        try {
            long left = left(start);
            while (left > 0) {
                var _ = changed.awaitNanos(left);
                left = left(start);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stepping aside", stopped);
        } finally {
            lock.unlock();
        }
    }

    private long left(long start) {
        long now = System.nanoTime();
        long patient = patience.toNanos() - (now - start);
        return working > 0 ? patient : Math.min(patient, still.toNanos() - (now - ended));
    }
}
