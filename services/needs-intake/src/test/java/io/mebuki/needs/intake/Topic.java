package io.mebuki.needs.intake;

import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands on the topic of needs. */
final class Topic {

    private static final JsonMapper JSON = new JsonMapper();

    private Topic() {}

    /** One event as a consumer gets it. */
    record Told(UUID key, String type, JsonNode data) {

        /** The version, wherever the event keeps it. */
        long version() {
            return data.path("need").path("version").asLong(data.path("version").asLong());
        }
    }

    /** All that is told of one need until now, in order. */
    static List<Told> of(UUID id) {
        return all().stream().filter(told -> told.key().equals(id)).toList();
    }

    private static List<Told> all() {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestServers.kafka().bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.NEEDS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var told = new ArrayList<Told>();
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> told.add(told(message)));
            }
            return told;
        }
    }

    private static Told told(ConsumerRecord<String, byte[]> message) {
        var type = new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return new Told(UUID.fromString(message.key()), type, JSON.readTree(message.value()));
    }
}
