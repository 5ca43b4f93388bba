package io.mebuki.platform.messaging;

import io.mebuki.platform.problem.TransientFailures;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchMessageListener;

/** Decodes a batch, hands it to the service, and isolates what cannot be handled. Transient failures pass through: the container repeats. */
final class BatchListener<E> implements BatchMessageListener<String, byte[]> {

    private static final int TRIES = 3;

    private final EventSubscription<E> subscription;
    private final String group;
    private final EventCodec.Reader<E> reader;
    private final DeadLetters deadLetters;
    private final Traces traces;

    BatchListener(
            EventSubscription<E> subscription, String group, EventCodec codec, DeadLetters deadLetters, Traces traces) {
        this.subscription = subscription;
        this.group = group;
        this.reader = codec.reader(subscription.family());
        this.deadLetters = deadLetters;
        this.traces = traces;
    }

    private record Received<E>(ConsumerRecord<String, byte[]> message, E event) {}

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> messages) {
        var readable = decoded(messages);
        if (!readable.isEmpty()) {
            var causes = readable.stream().map(Received::message).toList();
            traces.following(causes, subscription.topic() + " handle", () -> handle(readable));
        }
    }

    private void handle(List<Received<E>> readable) {
        try {
            subscription.handler().handle(readable.stream().map(Received::event).toList());
        } catch (RuntimeException failure) {
            if (TransientFailures.isTransient(failure)) {
                throw failure;
            }
            readable.forEach(this::handleAlone);
        }
    }

    private List<Received<E>> decoded(List<ConsumerRecord<String, byte[]>> messages) {
        var readable = new ArrayList<Received<E>>(messages.size());
        for (var message : messages) {
            try {
                reader.read(message).ifPresent(event -> readable.add(new Received<>(message, event)));
            } catch (PoisonException poison) {
                deadLetters.add(group, subscription.topic(), message, poison);
            }
        }
        return readable;
    }

    private void handleAlone(Received<E> received) {
        @Nullable RuntimeException last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                subscription.handler().handle(List.of(received.event()));
                return;
            } catch (RuntimeException failure) {
                if (TransientFailures.isTransient(failure)) {
                    throw failure;
                }
                last = failure;
                if (failure instanceof PoisonException) {
                    break;
                }
            }
        }
        if (last != null) {
            deadLetters.add(group, subscription.topic(), received.message(), last);
        }
    }
}
