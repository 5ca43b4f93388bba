package io.mebuki.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts messages onto topics that no publisher of ours would send, and reads what was told. */
final class Messages {

    private static final byte[] POISON = "{\"seed\": \"no seed at all\"}".getBytes(UTF_8);

    private Messages() {}

    /** A message that claims to tell of a published seed. */
    static void sendPoison(String topic, int partition, String key) {
        send(poison(topic, partition, key, POISON));
    }

    /** The same, with something in it. */
    static void sendPoison(String topic, String key, String text) {
        send(poison(topic, null, key, "{\"seed\": \"%s\"}".formatted(text).getBytes(UTF_8)));
    }

    private static void send(ProducerRecord<String, byte[]> message) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", "127.0.0.1:" + Stack.running().port("kafka"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * What was told.
     *
     * @param version of what it tells of, wherever the event keeps it
     */
    record Told(String key, long version) {}

    /** All that has been told on a topic until now, each partition in its order. */
    static List<Told> told(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", "127.0.0.1:" + Stack.running().port("kafka"), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var told = new ArrayList<Told>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> told.add(told(message)));
            }
            return told;
        }
    }

    private static Told told(ConsumerRecord<String, byte[]> message) {
        var version = Api.JSON.readTree(message.value()).findValue("version");
        return new Told(message.key(), version == null ? -1 : version.asLong());
    }

    private static ProducerRecord<String, byte[]> poison(
            String topic, @Nullable Integer partition, String key, byte[] body) {
        var message = new ProducerRecord<>(topic, partition, key, body);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", key,
                        "ce_source", "/stranger",
                        "ce_type", "io.mebuki.seed.published.v1",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
