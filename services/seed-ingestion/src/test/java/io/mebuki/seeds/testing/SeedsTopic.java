package io.mebuki.seeds.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that is on the topic of seeds, as a consumer that is rebuilt does. */
public final class SeedsTopic implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Told> all = new ArrayList<>();

    public SeedsTopic(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor("mebuki.seeds").stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** One event. */
    public record Told(String key, String type, JsonNode data) {

        public long version() {
            return data.has("seed")
                    ? data.at("/seed/version").asLong()
                    : data.get("version").asLong();
        }
    }

    /** All events that have come for a key so far. */
    public List<Told> of(String key) {
        return all().stream().filter(each -> each.key().equals(key)).toList();
    }

    public List<Told> all() {
        consumer.poll(Duration.ofMillis(300)).forEach(record -> all.add(told(record)));
        return List.copyOf(all);
    }

    private static Told told(ConsumerRecord<String, byte[]> record) {
        var type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return new Told(record.key(), type, JSON.readTree(record.value()));
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
