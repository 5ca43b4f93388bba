package io.mebuki.platform.messaging;

/**
 * What a service listens to; declared as a bean.
 *
 * @param family sealed interface of the events on the topic
 * @param batch how many events are handed over at once, at most
 * @param concurrency how many threads share the topic's partitions
 */
public record EventSubscription<E>(String topic, Class<E> family, EventHandler<E> handler, int batch, int concurrency) {

    private static final int USUAL_BATCH = 100;

    public static <E> EventSubscription<E> to(String topic, Class<E> family, EventHandler<E> handler) {
        return new EventSubscription<>(topic, family, handler, USUAL_BATCH, 1);
    }

    public EventSubscription<E> withBatch(int size) {
        return new EventSubscription<>(topic, family, handler, size, concurrency);
    }

    public EventSubscription<E> withConcurrency(int threads) {
        return new EventSubscription<>(topic, family, handler, batch, threads);
    }
}
