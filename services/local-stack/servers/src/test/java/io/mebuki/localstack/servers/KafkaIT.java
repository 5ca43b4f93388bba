package io.mebuki.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaIT {
    private static final TopicPartition WORDS = new TopicPartition("words", 0);

    @Test
    void keepsItsDataThroughAKill(@TempDir Path folder) throws Exception {
        Kafka.Settings settings = new Kafka.Settings(folder, Ports.free(), Ports.free(), 160);
        try (Kafka first = Kafka.start(settings)) {
            createTopic(first);
            send(first, "芽吹き");
            first.process().kill();
        }

        try (Kafka second = Kafka.start(settings)) {
            send(second, "budding");

            assertThat(read(second, 2)).containsExactly("芽吹き", "budding");
        }
    }

    @Test
    void keepsItsDataWhenItsPortsChange(@TempDir Path folder) throws Exception {
        try (Kafka first = Kafka.start(new Kafka.Settings(folder, Ports.free(), Ports.free(), 160))) {
            createTopic(first);
            send(first, "芽吹き");
        }

        try (Kafka second = Kafka.start(new Kafka.Settings(folder, Ports.free(), Ports.free(), 160))) {
            assertThat(read(second, 1)).containsExactly("芽吹き");
        }
    }

    private static void createTopic(Kafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("words", Optional.of(1), Optional.empty())))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static void send(Kafka kafka, String word) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("words", "key", word)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(Kafka kafka, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(WORDS));
            List<String> words = new java.util.ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> words.add(message.value()));
                return words.size() >= count;
            });
            return words;
        }
    }
}
