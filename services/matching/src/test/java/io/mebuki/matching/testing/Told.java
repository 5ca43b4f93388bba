package io.mebuki.matching.testing;

import io.mebuki.localstack.servers.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that is on a topic, from its beginning. */
public final class Told implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Event> all = new ArrayList<>();

    public Told(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestServers.kafka().bootstrapServers(),
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** One message. */
    public record Event(String key, String reason, String value) {

        public JsonNode json() {
            return JSON.readTree(value);
        }
    }

    /** All messages so far whose key begins so. */
    public List<Event> of(Object key) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> {
            var reason = record.headers().lastHeader("mebuki-reason");
            all.add(new Event(
                    record.key(),
                    reason == null ? "" : new String(reason.value(), StandardCharsets.UTF_8),
                    new String(record.value(), StandardCharsets.UTF_8)));
        });
        return all.stream()
                .filter(each ->
                        each.key().startsWith(key.toString()) || each.key().endsWith(key.toString()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
