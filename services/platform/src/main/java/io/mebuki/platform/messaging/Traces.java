package io.mebuki.platform.messaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context through Kafka, where batches leave no room for the libraries' own way. */
public final class Traces {

    static final String TRACEPARENT = "traceparent";

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    Traces(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The {@code traceparent} of what is being done now; null outside every trace. */
    public @Nullable String current() {
        var span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        return "00-%s-%s-%s"
                .formatted(context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
    }

    /** Does the work in a span that goes on from the first message: a batch has many causes and a span one parent. */
    void following(List<? extends ConsumerRecord<String, byte[]>> messages, String name, Runnable work) {
        if (tracer == null || propagator == null || messages.isEmpty()) {
            work.run();
            return;
        }
        var span = extracted(propagator, messages.getFirst())
                .name(name)
                .kind(Span.Kind.CONSUMER)
                .start();
        try (var _ = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }

    private static Span.Builder extracted(Propagator propagator, ConsumerRecord<String, byte[]> message) {
        return propagator.extract(message, (carrier, name) -> {
            var header = carrier.headers().lastHeader(name);
            return header == null ? null : new String(header.value(), US_ASCII);
        });
    }
}
