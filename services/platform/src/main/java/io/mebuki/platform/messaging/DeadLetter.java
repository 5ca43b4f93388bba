package io.mebuki.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message that a service could not handle, as those who run the system see it: what it says stays in the message.
 *
 * @param topic where the event was told
 * @param service that could not handle it
 * @param kind of reason, for instance {@code unreadable}
 * @param reason quotes nothing of the event
 * @param origin topic, partition and offset where it first stood
 * @param attempts how many times it has been handed to the service
 */
public record DeadLetter(
        String topic,
        String service,
        @Nullable String key,
        @Nullable String type,
        String kind,
        String reason,
        String origin,
        Instant failedAt,
        int attempts) {

    /** The topics that letters of all services are on. */
    public static final Pattern TOPICS = Pattern.compile("(.+)\\.([^.]+)\\.dlt");

    private static final Set<String> NOT_CARRIED_ON =
            Set.of(DeadLetters.REASON, DeadLetters.KIND, DeadLetters.FAILED_AT, DeadLetters.REPLAYS);

    /** Empty for a message on another topic. */
    public static Optional<DeadLetter> of(ConsumerRecord<String, byte[]> message) {
        var name = TOPICS.matcher(message.topic());
        if (!name.matches()) {
            return Optional.empty();
        }
        return Optional.of(new DeadLetter(
                name.group(1),
                name.group(2),
                message.key(),
                header(message, "ce_type"),
                Objects.requireNonNullElse(header(message, DeadLetters.KIND), Reason.Kind.FAILED.label()),
                Objects.requireNonNullElse(header(message, DeadLetters.REASON), "no reason was kept"),
                Objects.requireNonNullElse(header(message, DeadLetters.ORIGIN), message.topic()),
                failedAt(message),
                replays(message) + 1));
    }

    /**
     * The message for the service that could not handle it, and for nobody else. It never goes back onto the topic it came from, where
     * an old event would end up behind newer ones of its key.
     */
    public static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> message) {
        var letter = of(message).orElseThrow(() -> new IllegalArgumentException("no letter: " + message.topic()));
        var retries = DeadLetters.retryTopic(letter.topic(), letter.service());
        var again = new ProducerRecord<>(retries, message.key(), message.value());
        message.headers().forEach(header -> {
            if (!NOT_CARRIED_ON.contains(header.key())) {
                again.headers().add(header);
            }
        });
        again.headers()
                .add(DeadLetters.REPLAYS, Integer.toString(letter.attempts()).getBytes(UTF_8));
        return again;
    }

    private static Instant failedAt(ConsumerRecord<String, byte[]> message) {
        @Nullable String said = header(message, DeadLetters.FAILED_AT);
        try {
            return said == null ? Instant.ofEpochMilli(message.timestamp()) : Instant.parse(said);
        } catch (DateTimeParseException notOurs) {
            return Instant.ofEpochMilli(message.timestamp());
        }
    }

    private static int replays(ConsumerRecord<String, byte[]> message) {
        @Nullable String said = header(message, DeadLetters.REPLAYS);
        return said != null && said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : 0;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
