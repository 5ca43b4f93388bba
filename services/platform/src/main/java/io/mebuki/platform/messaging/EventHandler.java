package io.mebuki.platform.messaging;

import java.util.List;

/** What a service does with events of a family. Must be idempotent: any event can come again, and late. */
@FunctionalInterface
public interface EventHandler<E> {

    /**
     * Handles some events, those of one key in their order. Returning means that all is done and kept.
     *
     * <p>A failure that is {@linkplain io.mebuki.platform.problem.TransientFailures transient} repeats the whole call until it works. After any other
     * failure each event is handled alone, and the ones that fail again go to the dead letters.
     */
    void handle(List<E> events);
}
