package io.mebuki.matching.intake;

import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static io.mebuki.matching.testing.Owners.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeedIntakeIT {

    private final UUID institute = UUID.randomUUID();
    private final Api reader = Api.company(UUID.randomUUID());

    @BeforeAll
    static void start() {
        RunningMatching.context();
    }

    @Test
    void aSeedBecomesFindableAndItsVectorsTravel() {
        var id = UUID.randomUUID();

        tellSeeds(published(seed(id, 1, institute, Visibility.PUBLIC, "廃熱を電気に変える薄い膜", "工場の廃熱を回収する。熱電変換材料を用いる。")));

        assertThat(reader.search("thermoelectric film that turns waste heat into power")
                        .ids())
                .contains(id.toString());
        try (var told = RunningMatching.topic(Topics.EMBEDDINGS)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !told.of(id).isEmpty());
            var embedding = told.of(id).getFirst().data().get("embedding");
            assertThat(Vector.fromBase64(embedding.get("whole").asString()).dimensions())
                    .isEqualTo(embedding.get("dimensions").asInt());
            assertThat(embedding.get("passages")).hasSize(1);
            assertThat(embedding.at("/passages/0/end").asInt()).isEqualTo(22);
        }
    }

    @Test
    void aLateVersionChangesNothing() {
        var id = UUID.randomUUID();
        tellSeeds(
                published(seed(id, 2, institute, Visibility.PUBLIC, "Second title of the seaweed paper", "Seaweed.")));

        RunningMatching.tell(
                Topics.SEEDS, published(seed(id, 1, institute, Visibility.PUBLIC, "First title", "Seaweed.")));
        marker();

        var found = reader.search("Seaweed paper")
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("seed"))
                .filter(seed -> seed.get("id").asString().equals(id.toString()))
                .toList();
        assertThat(found)
                .singleElement()
                .satisfies(seed ->
                        assertThat(seed.get("title").asString()).isEqualTo("Second title of the seaweed paper"));
    }

    @Test
    void aWithdrawnSeedStaysDeadWhenItsPastIsReplayed() {
        var id = UUID.randomUUID();
        var seed = published(seed(id, 1, institute, Visibility.PUBLIC, "Graphene kettle", "It boils water quickly."));
        tellSeeds(seed);
        tellSeeds(withdrawn(id, 2, institute));
        assertThat(reader.search("Graphene kettle").ids()).doesNotContain(id.toString());

        RunningMatching.tell(Topics.SEEDS, seed);
        marker();

        assertThat(reader.search("Graphene kettle").ids()).doesNotContain(id.toString());
    }

    @Test
    void poisonGoesAsideWithItsReasonAndTheRestGoesOn() {
        var key = UUID.randomUUID();
        send(key.toString(), "{\"seed\": \"no seed at all\"}");

        marker();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Api.operator()
                                .get("/api/v1/dead-letters?limit=100")
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(letter ->
                                        key.toString().equals(letter.path("key").asString())))
                        .singleElement()
                        .satisfies(letter ->
                                assertThat(letter.get("reason").asString()).isEqualTo("seed is no SeedState")));
    }

    /** Whatever was told before it is done when this is: it goes through every partition. */
    private void marker() {
        var markers = java.util.stream.IntStream.range(0, 40)
                .mapToObj(
                        i -> published(seed(UUID.randomUUID(), 1, institute, Visibility.PRIVATE, "Marker", "Nothing.")))
                .toArray(io.mebuki.platform.messaging.Keyed[]::new);
        tellSeeds(markers);
    }

    private static void send(String key, String value) {
        try (var producer = new KafkaProducer<String, byte[]>(
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(Topics.SEEDS, key, value.getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", key,
                            "ce_source", "/test",
                            "ce_type", "io.mebuki.seed.published.v1",
                            "content-type", "application/json")
                    .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
