package io.mebuki.platform.messaging;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends events that follow from other events, where doing it again is the retry. What follows from a database write goes by the outbox. */
public final class EventPublisher {

    private final KafkaTemplate<String, byte[]> kafka;
    private final EventCodec codec;
    private final Traces traces;

    EventPublisher(KafkaTemplate<String, byte[]> kafka, EventCodec codec, Traces traces) {
        this.kafka = kafka;
        this.codec = codec;
        this.traces = traces;
    }

    /** Sends in the given order and returns when all are kept; throws a transient failure when one is not. */
    public void publishAll(String topic, List<Keyed> events) {
        var trace = traces.current();
        var sent = events.stream()
                .map(each -> kafka.send(codec.record(topic, each.key(), each.event(), trace)))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(sent).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while sending to " + topic, interrupted);
        } catch (ExecutionException failed) {
            throw new KafkaException("cannot send to " + topic, failed.getCause());
        }
    }
}
