package io.mebuki.matching.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters of other services, which nobody here listens to: listed, replayed one by one or together, discarded. */
class DeadLettersIT {

    private static final String LETTERS = "/api/v1/dead-letters";
    private static final String TOPIC = "mebuki.seeds";
    private static final String PLACE = TOPIC + ".seed-ingestion.dlt";
    private static final String RETRY = TOPIC + ".seed-ingestion.retry";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SECRET = "湿った炉内ガスで電極が腐食する";
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong OFFSETS = new AtomicLong();

    private final Api operator = Api.operator();

    @BeforeAll
    static void start() throws ExecutionException, InterruptedException {
        var kafka =
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka().bootstrapServers());
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(PLACE, 1, (short) 1), new NewTopic(RETRY, 1, (short) 1)))
                    .all()
                    .get();
        }
        RunningMatching.context();
    }

    private static List<String> sent(int count) {
        var keys = IntStream.range(0, count)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var key : keys) {
                var letter = new ProducerRecord<>(PLACE, key, ("{\"title\": \"" + SECRET + "\"}").getBytes(UTF_8));
                Map.of(
                                "ce_type", "io.mebuki.seed.published.v1",
                                "mebuki-kind", "refused",
                                "mebuki-reason", "no room",
                                "mebuki-origin", TOPIC + "-3@" + OFFSETS.getAndIncrement(),
                                "mebuki-failed-at", "2026-11-28T00:00:00Z")
                        .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
                var _ = producer.send(letter);
            }
            producer.flush();
        }
        return keys;
    }

    private List<JsonNode> all(String query) {
        var all = new ArrayList<JsonNode>();
        var page = operator.get(LETTERS + "?limit=100" + query).json();
        page.get("items").forEach(all::add);
        while (page.has("nextCursor")) {
            page = operator.get(LETTERS + "?limit=100" + query + "&cursor="
                            + page.get("nextCursor").asString())
                    .json();
            page.get("items").forEach(all::add);
        }
        return all;
    }

    private List<JsonNode> of(List<String> keys, String query) {
        var wanted = new HashSet<>(keys);
        return all(query).stream()
                .filter(letter -> wanted.contains(letter.path("key").asString()))
                .toList();
    }

    private List<JsonNode> awaitListed(List<String> keys) {
        await().atMost(SOON).until(() -> of(keys, "").size() == keys.size());
        return of(keys, "");
    }

    /** What has been handed to the service, as it would read it. */
    private static List<ConsumerRecord<String, byte[]>> handedOver(List<String> keys) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(RETRY).stream()
                    .map(each -> new TopicPartition(RETRY, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found.stream().filter(each -> keys.contains(each.key())).toList();
    }

    private String state(JsonNode letter) {
        return operator.get(LETTERS + "/" + letter.get("id").asString())
                .json()
                .get("state")
                .asString();
    }

    @Test
    void aLetterIsListedWithItsReasonAndWithoutWhatItSays() {
        var letter = awaitListed(sent(1)).getFirst();

        assertThat(letter.get("topic").asString()).isEqualTo(TOPIC);
        assertThat(letter.get("service").asString()).isEqualTo("seed-ingestion");
        assertThat(letter.get("type").asString()).isEqualTo("io.mebuki.seed.published.v1");
        assertThat(letter.get("kind").asString()).isEqualTo("refused");
        assertThat(letter.get("reason").asString()).isEqualTo("no room");
        assertThat(letter.get("origin").asString()).matches(TOPIC + "-3@\\d+");
        assertThat(letter.get("failedAt").asString()).isEqualTo("2026-11-28T00:00:00Z");
        assertThat(letter.get("attempts").asInt()).isOne();
        assertThat(letter.get("state").asString()).isEqualTo("waiting");
        assertThat(operator.get(LETTERS + "?limit=100").body()).doesNotContain(SECRET);
    }

    @Test
    void oneIsReplayedOnceAndTheOthersWait() {
        var keys = sent(3);
        var letters = awaitListed(keys);
        var chosen = letters.get(1);
        var path = LETTERS + "/" + chosen.get("id").asString() + "/replay";

        assertThat(operator.post(path, "").status()).isEqualTo(202);
        await().atMost(SOON).until(() -> state(chosen).equals("replayed"));
        assertThat(operator.post(path, "").status()).isEqualTo(409);

        var handed = handedOver(keys);
        assertThat(handed).singleElement().satisfies(message -> {
            assertThat(message.key()).isEqualTo(chosen.get("key").asString());
            assertThat(new String(message.value(), UTF_8)).contains(SECRET);
            assertThat(message.headers().lastHeader("mebuki-reason")).isNull();
        });
        assertThat(of(keys, "")).hasSize(2);
        assertThat(of(keys, "&state=replayed")).hasSize(1);
    }

    @Test
    void theSelectedOnesAreReplayedTogether() {
        var keys = sent(5);
        var letters = awaitListed(keys);
        var ids = letters.stream()
                .limit(3)
                .map(letter -> letter.get("id").asString())
                .toList();

        var answer = operator.post(LETTERS + "/replay", JSON.writeValueAsString(Map.of("ids", ids)));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("letters").asInt()).isEqualTo(3);
        await().atMost(SOON).until(() -> handedOver(keys).size() == 3);
        assertThat(of(keys, "")).hasSize(2);
    }

    @Test
    void allOfAServiceAreReplayedAndThoseOfOthersWait() {
        var keys = sent(4);
        awaitListed(keys);

        var none = operator.post(LETTERS + "/replay", "{\"service\": \"needs-intake\"}");
        assertThat(none.json().get("letters").asInt()).isZero();
        assertThat(of(keys, "")).hasSize(4);

        operator.post(LETTERS + "/replay", "{\"service\": \"seed-ingestion\", \"topic\": \"mebuki.seeds\"}");
        await().atMost(SOON).until(() -> handedOver(keys).size() == 4);
        assertThat(of(keys, "&service=seed-ingestion")).isEmpty();
    }

    @Test
    void aDiscardedLetterIsKeptAndNotReplayed() {
        var keys = sent(1);
        var letter = awaitListed(keys).getFirst();

        operator.post(LETTERS + "/" + letter.get("id").asString() + "/discard", "");
        assertThat(operator.post(LETTERS + "/replay", "{}").status()).isEqualTo(202);

        assertThat(state(letter)).isEqualTo("discarded");
        assertThat(of(keys, "&state=discarded")).hasSize(1);
        assertThat(handedOver(keys)).isEmpty();
    }

    @Test
    void tenThousandArePagedThrough() {
        var keys = sent(10_000);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> operator.get(LETTERS + "?limit=1&service=seed-ingestion")
                                .json()
                                .get("waiting")
                                .asLong()
                        >= 10_000);

        var listed = of(keys, "&service=seed-ingestion");

        assertThat(listed).hasSize(10_000);
        assertThat(listed.stream().map(letter -> letter.get("id").asString()))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        operator.post(LETTERS + "/replay", "{\"service\": \"seed-ingestion\"}");
        await().atMost(Duration.ofMinutes(2)).until(() -> handedOver(keys).size() == 10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "?cursor=invented,      cursor",
        "?limit=0,              limit",
        "?limit=101,            limit",
        "?state=lost,           state",
        "?service=portal,       service",
        "?topic=no%20topic,     topic",
        "/42,                   id",
    })
    void whatIsWrongIsNamed(String asked, String field) {
        var answer = operator.get(LETTERS + asked);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/expected").asString()).isNotBlank();
    }

    @Test
    void isForOperatorsOnly() {
        var nobody = LETTERS + "/" + UUID.randomUUID();
        for (var api : List.of(Api.company(UUID.randomUUID()), Api.institute(UUID.randomUUID()), Api.service())) {
            assertThat(api.get(LETTERS).status()).isEqualTo(403);
            assertThat(api.get(nobody).status()).isEqualTo(403);
            assertThat(api.post(LETTERS + "/replay", "{}").status()).isEqualTo(403);
            assertThat(api.post(nobody + "/replay", "").status()).isEqualTo(403);
            assertThat(api.post(nobody + "/discard", "").status()).isEqualTo(403);
        }
        assertThat(Api.guest().get(LETTERS).status()).isEqualTo(401);
        assertThat(operator.get(nobody).status()).isEqualTo(404);
    }
}
