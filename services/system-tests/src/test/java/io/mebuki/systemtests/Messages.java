package io.mebuki.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts messages onto topics that no publisher of ours would send. */
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
