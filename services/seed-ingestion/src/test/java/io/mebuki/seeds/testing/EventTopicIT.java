package io.mebuki.seeds.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.testing.EventTopic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The reader that all tests read events with is strict itself. */
class EventTopicIT {

    private static final Map<String, Object> KAFKA =
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());

    @Test
    void anEventThatBreaksItsContractFailsEveryRead() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(KAFKA)) {
            admin.createTopics(List.of(new NewTopic("broken", 1, (short) 1)))
                    .all()
                    .get();
        }
        var message =
                new ProducerRecord<>("broken", "key", "{\"seedId\": \"no id\", \"colour\": \"red\"}".getBytes(UTF_8));
        message.headers().add("ce_type", "io.mebuki.seed.withdrawn.v1".getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(KAFKA, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        }
        try (var topic = new EventTopic(TestServers.kafka().bootstrapServers(), "broken")) {
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(topic::all)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("seedId")
                        .hasMessageContaining("version")
                        .hasMessageContaining("colour");
            }
        }
    }
}
