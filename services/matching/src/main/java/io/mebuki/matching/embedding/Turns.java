package io.mebuki.matching.embedding;

import io.mebuki.matching.work.Lull;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Decides who may use the processor's cores next. A search goes at once, at most two abreast; bulk work goes one step at a time,
 * between searches, but is never kept waiting for longer than its patience: an index must fill under load too.
 */
final class Turns {

    private final Semaphore searches = new Semaphore(2, true);
    private final Semaphore bulk = new Semaphore(1, true);
    private final Lull searching;

    /** @param searching of searches, whatever they are at */
    Turns(Lull searching) {
        this.searching = searching;
    }

    <T> T take(Urgency urgency, Supplier<T> step) {
        return switch (urgency) {
            case SEARCH -> search(step);
            case BULK -> bulk(step);
        };
    }

    private <T> T search(Supplier<T> step) {
        try (var _ = searching.begin()) {
            searches.acquireUninterruptibly();
            try {
                return step.get();
            } finally {
                searches.release();
            }
        }
    }

    private <T> T bulk(Supplier<T> step) {
        bulk.acquireUninterruptibly();
        try {
            searching.await();
            return step.get();
        } finally {
            bulk.release();
        }
    }
}
