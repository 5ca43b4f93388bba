package io.mebuki.platform.messaging;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a service listens to; declared as a bean.
 *
 * @param family sealed interface of the events on the topic
 * @param batch how many events are handed over at once, at most
 * @param concurrency how many threads share the topic's partitions
 * @param store names what the events are kept in now. Another name means another store, new and empty, and all events are read again:
 *     see docs/adr/0006. Where there is none, nothing is listened to
 */
public record EventSubscription<E>(
        String topic,
        Class<E> family,
        EventHandler<E> handler,
        int batch,
        int concurrency,
        Supplier<Optional<String>> store) {

    private static final int USUAL_BATCH = 100;

    /** Events that are kept where they can't be lost without the service, as in its database. */
    public static <E> EventSubscription<E> to(String topic, Class<E> family, EventHandler<E> handler) {
        return new EventSubscription<>(topic, family, handler, USUAL_BATCH, 1, () -> Optional.of(""));
    }

    public EventSubscription<E> withBatch(int size) {
        return new EventSubscription<>(topic, family, handler, size, concurrency, store);
    }

    public EventSubscription<E> withConcurrency(int threads) {
        return new EventSubscription<>(topic, family, handler, batch, threads, store);
    }

    public EventSubscription<E> keptIn(Supplier<String> losable) {
        return keptWhileThere(() -> Optional.of(losable.get()));
    }

    public EventSubscription<E> keptWhileThere(Supplier<Optional<String>> losable) {
        return new EventSubscription<>(topic, family, handler, batch, concurrency, losable);
    }

    /** The consumer group that reads for a store. */
    static String group(String service, String store) {
        return store.isEmpty() ? service : service + "." + store;
    }
}
