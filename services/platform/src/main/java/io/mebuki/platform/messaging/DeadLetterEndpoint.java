package io.mebuki.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The operator's view of this service's dead letters: {@code GET /actuator/deadletters} lists those that wait, {@code POST} gives them
 * to the service again. They go to the service's retry topic, never back onto the topic they came from, where an old event would end
 * up behind newer ones of its key. What fails again comes back as a new dead letter.
 */
@Endpoint(id = "deadletters")
public final class DeadLetterEndpoint {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final List<String> topics;
    private final String group;
    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaTemplate<String, byte[]> kafka;

    DeadLetterEndpoint(
            Collection<String> topics,
            String group,
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> kafka) {
        this.topics = List.copyOf(topics);
        this.group = group;
        this.consumers = consumers;
        this.kafka = kafka;
    }

    /**
     * A message that could not be handled.
     *
     * @param origin topic, partition and offset where it first stood
     */
    public record DeadLetter(
            String topic,
            @Nullable String key,
            @Nullable String type,
            @Nullable String reason,
            @Nullable String origin,
            @Nullable String failedAt) {}

    /** The dead letters that have not been replayed. */
    @ReadOperation
    public List<DeadLetter> waiting() {
        var letters = new ArrayList<DeadLetter>();
        for (var topic : topics) {
            read(topic, false, message -> letters.add(letter(topic, message)));
        }
        return letters;
    }

    /** Hands all waiting dead letters to the service again and says how many there were. */
    @WriteOperation
    public Map<String, Integer> replay() {
        var count = new int[1];
        for (var topic : topics) {
            var retries = DeadLetters.retryTopic(topic, group);
            read(topic, true, message -> {
                var again = new ProducerRecord<>(retries, message.key(), message.value());
                message.headers().forEach(header -> {
                    if (!header.key().startsWith("mebuki-")) {
                        again.headers().add(header);
                    }
                });
                kafka.send(again).join();
                count[0]++;
            });
        }
        return Map.of("replayed", count[0]);
    }

    private void read(String topic, boolean commit, Consumer<ConsumerRecord<String, byte[]>> each) {
        var properties = new Properties();
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        try (var consumer = consumers.createConsumer(group + "-replay", null, null, properties)) {
            var partition = new TopicPartition(DeadLetters.topic(topic, group), 0);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(WAIT).forEach(each);
            }
            if (commit) {
                consumer.commitSync();
            }
        }
    }

    private static DeadLetter letter(String topic, ConsumerRecord<String, byte[]> message) {
        return new DeadLetter(
                topic,
                message.key(),
                header(message, "ce_type"),
                header(message, DeadLetters.REASON),
                header(message, "mebuki-origin"),
                header(message, "mebuki-failed-at"));
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
