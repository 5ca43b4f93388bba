package io.mebuki.matching.embedding;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Decides who may use the processor's cores next. A search goes at once, at most two abreast; bulk work goes one step at a time,
 * between searches, but is never kept waiting for longer than its patience: an index must fill under load too.
 */
final class Turns {

    private final Semaphore searches = new Semaphore(2, true);
    private final Semaphore bulk = new Semaphore(1, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private final Duration patience;
    private int searching;

    Turns(Duration patience) {
        this.patience = patience;
    }

    <T> T take(Urgency urgency, Supplier<T> step) {
        return switch (urgency) {
            case SEARCH -> search(step);
            case BULK -> bulk(step);
        };
    }

    private <T> T search(Supplier<T> step) {
        count(1);
        searches.acquireUninterruptibly();
        try {
            return step.get();
        } finally {
            searches.release();
            count(-1);
        }
    }

    private <T> T bulk(Supplier<T> step) {
        bulk.acquireUninterruptibly();
        try {
            awaitQuiet();
            return step.get();
        } finally {
            bulk.release();
        }
    }

    private void count(int change) {
        lock.lock();
        try {
            searching += change;
            if (searching == 0) {
                quiet.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitQuiet() {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (searching > 0 && left > 0) {
                left = quiet.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddingException("interrupted while waiting for a turn to embed", e);
        } finally {
            lock.unlock();
        }
    }
}
