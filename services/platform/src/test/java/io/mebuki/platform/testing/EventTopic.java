package io.mebuki.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mebuki.events.testing.EventContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all that is told on a topic, from its beginning, as a consumer that is rebuilt does. The only way for tests to read events:
 * one that breaks its contract fails every test that comes across it.
 */
public final class EventTopic implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration WAIT = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;
    private final List<Told> all = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    public EventTopic(String bootstrapServers, String topic) {
        this.topic = topic;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** One event, which keeps its contract. */
    public record Told(String key, String type, JsonNode data) {

        /** The version of what it tells of, wherever the event keeps it. */
        public long version() {
            return data.findValue("version").asLong();
        }
    }

    /** What has been told until now with that id in its key, in order. */
    public List<Told> of(Object id) {
        return all().stream().filter(each -> each.key().contains(id.toString())).toList();
    }

    /** All that has been told until now. */
    public List<Told> all() {
        var partitions = partitions();
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            consumer.poll(WAIT).forEach(this::take);
        }
        if (!broken.isEmpty()) { // no assertion: a test that waits for one to hold must not look away
            throw new IllegalStateException("events that break their contract: " + broken);
        }
        return List.copyOf(all);
    }

    /** Looked up until they are there: a service that has just started may still be making the topic. */
    private Set<TopicPartition> partitions() {
        if (consumer.assignment().isEmpty()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        return consumer.assignment();
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return; // a tombstone tells nothing
        }
        var type = new String(message.headers().lastHeader("ce_type").value(), UTF_8);
        var told = new Told(message.key(), type, JSON.readTree(message.value()));
        EventContract.violations(type, told.data()).forEach(violation -> broken.add(told + ": " + violation));
        all.add(told);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
