package io.mebuki.platform.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.mebuki.events.EventType;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Events as CloudEvents in binary mode: attributes in the headers, the event record as JSON in the value. */
public final class EventCodec {

    private final JsonMapper json;
    private final URI source;

    /** @param service name of the sending service, the CloudEvents source */
    EventCodec(JsonMapper json, String service) {
        // A request with an unknown field is a mistake; an event with one comes from a publisher that is newer than
        // this reader.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.source = URI.create("/" + service);
    }

    /** The {@code type} of an event record. */
    public static String typeOf(Class<?> event) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return type.value();
    }

    /** The event's record as JSON. */
    public byte[] data(Object event) {
        return json.writeValueAsBytes(event);
    }

    ProducerRecord<String, byte[]> record(String topic, String key, Object event, @Nullable String traceparent) {
        return record(topic, key, UUID.randomUUID(), typeOf(event.getClass()), Instant.now(), traceparent, data(event));
    }

    /** A message to be sent. The trace goes as a plain W3C header, as tracing libraries expect it. */
    public ProducerRecord<String, byte[]> record(
            String topic, String key, UUID id, String type, Instant time, @Nullable String traceparent, byte[] data) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                .withSource(source)
                .withSubject(key)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(data)
                .build();
        var record = KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(event);
        if (traceparent != null) {
            record.headers().add(Traces.TRACEPARENT, traceparent.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return record;
    }

    /** Reads messages of one sealed family. */
    <E> Reader<E> reader(Class<E> family) {
        return new Reader<>(family);
    }

    /** Reads the messages of one sealed family of event records. */
    final class Reader<E> {

        private final Map<String, Class<? extends E>> types = new LinkedHashMap<>();

        @SuppressWarnings("unchecked") // what a sealed interface permits is a subtype of it
        private Reader(Class<E> family) {
            for (Class<?> permitted : family.getPermittedSubclasses()) {
                types.put(typeOf(permitted), (Class<? extends E>) permitted);
            }
        }

        /** The event; empty for a tombstone. Throws {@link PoisonException} for what can never be read. */
        Optional<E> read(ConsumerRecord<String, byte[]> message) {
            if (message.value() == null) {
                return Optional.empty();
            }
            try {
                var event = KafkaMessageFactory.createReader(message).toEvent();
                var type = types.get(event.getType());
                if (type == null) {
                    throw PoisonException.unknownType(
                            "unknown type " + event.getType() + ", expected one of " + types.keySet());
                }
                return Optional.of(json.readValue(message.value(), type));
            } catch (JacksonException unreadable) {
                throw PoisonException.unreadable(describe(unreadable), unreadable);
            } catch (CloudEventRWException | IllegalArgumentException noEvent) {
                throw PoisonException.unreadable(
                        "no CloudEvent: " + noEvent.getClass().getSimpleName(), noEvent);
            }
        }
    }

    /** Where it is wrong and what was expected; Jackson's own message quotes what stands there. */
    private static String describe(JacksonException unreadable) {
        var path = unreadable.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        var place = path.isEmpty() ? "the event" : path;
        return unreadable instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "%s is no %s".formatted(place, mismatch.getTargetType().getSimpleName())
                : "%s cannot be read: %s".formatted(place, unreadable.getClass().getSimpleName());
    }
}
