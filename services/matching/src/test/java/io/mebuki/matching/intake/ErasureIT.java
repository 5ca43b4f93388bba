package io.mebuki.matching.intake;

import static io.mebuki.matching.testing.Owners.erased;
import static io.mebuki.matching.testing.Owners.need;
import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellNeeds;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.ErasureBegun;
import io.mebuki.events.ErasureBegun.ErasedSeed;
import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.OrganizationRef;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.testing.EventTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is made of a seed here goes with it. */
class ErasureIT {

    private static final String TITLE = "A ceramic foil that filters hot tar";
    private static final String TEXT = "The ceramic foil filters tar from hot gas for years.";

    private final UUID institute = UUID.randomUUID();
    private final UUID company = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID needId = UUID.randomUUID();

    @BeforeAll
    static void start() {
        RunningMatching.context();
    }

    @BeforeEach
    void publish() {
        tellNeeds(published(need(needId, 1, company, Disclosure.PUBLIC, TITLE, TEXT)));
        tellSeeds(published(seed(id, 1, institute, Visibility.PUBLIC, TITLE, TEXT)));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("found_match") > 0);
    }

    private static JdbcClient jdbc() {
        return RunningMatching.context().getBean(JdbcClient.class);
    }

    private int count(String table) {
        return jdbc().sql("select count(*) from " + table + " where seed_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** The answer to a round. */
    private JsonNode searched(UUID erasure, int round) {
        var begun = new ErasureBegun(
                erasure,
                round,
                new OrganizationRef(institute, "institute"),
                List.of(new ErasedSeed(id, 2)),
                "0".repeat(64),
                null,
                Instant.now());
        RunningMatching.tell(Topics.ERASURES, new Keyed(erasure.toString(), begun));
        try (var proofs = RunningMatching.topic(Topics.PROOFS)) {
            return await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> proofs.of(erasure).stream()
                                    .map(EventTopic.Told::data)
                                    .filter(data -> data.get("round").asInt() == round)
                                    .toList(),
                            answers -> !answers.isEmpty())
                    .getFirst();
        }
    }

    private static int found(JsonNode searched, String store) {
        return searched.get("stores")
                .valueStream()
                .filter(each -> each.get("store").asString().startsWith(store))
                .mapToInt(each -> each.get("found").asInt())
                .sum();
    }

    @Test
    void matchesVerdictsDocumentsAndVectorsGoWithTheSeed() {
        var judged = Api.company(company).put("/api/v1/matches/%s/%s/verdict".formatted(needId, id), """
                        {"verdict": "accepted", "reason": "Just what we need"}""");
        assertThat(judged.status()).isEqualTo(200);
        tellSeeds(erased(id, 2, institute));
        assertThat(Api.company(company).search(TITLE).ids()).doesNotContain(id.toString());

        var searched = searched(UUID.randomUUID(), 1);

        assertThat(count("found_match")).isZero();
        assertThat(count("verdict")).isZero();
        assertThat(found(searched, "seeds*")).isZero();
        assertThat(found(searched, "verdict(")).isZero();
        // Compaction takes its time; until then a reader from the beginning meets the vectors, and a tombstone behind
        // them.
        assertThat(found(searched, "mebuki.embeddings")).isPositive();
        assertThat(found(searched, "mebuki.matches")).isPositive();
        assertThat(found(searched, "mebuki.verdicts")).isPositive();
    }

    @Test
    void itsDeadLettersGoAndThoseOfOthersThatWaitStay() {
        var other = UUID.randomUUID().toString();
        poison(id.toString());
        poison(other);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        letters(id.toString()).size() == 1 && letters(other).size() == 1);

        var searched = searched(UUID.randomUUID(), 1);

        assertThat(found(searched, "mebuki.seeds.matching")).isZero();
        assertThat(found(searched, "dead_letter(")).isZero();
        assertThat(letters(id.toString())).isEmpty();
        var staying = assertThat(letters(other)).singleElement().actual();
        awaitReplayed("/api/v1/dead-letters/" + staying.get("id").asString());
    }

    private static List<JsonNode> letters(String key) {
        return Api.operator()
                .get("/api/v1/dead-letters?limit=100")
                .json()
                .get("items")
                .valueStream()
                .filter(letter -> letter.path("key").asString().equals(key))
                .toList();
    }

    /** It lies elsewhere now, which is not known at once. */
    private static void awaitReplayed(String letter) {
        var operator = Api.operator();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            operator.post(letter + "/replay", "");
            return operator.get(letter).json().get("state").asString().equals("replayed");
        });
    }

    /** No version that could be read. */
    private static void poison(String key) {
        var message = new ProducerRecord<>(Topics.SEEDS, key, "{\"seed\": 1}".getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", key,
                        "ce_source", "/test",
                        "ce_type", "io.mebuki.seed.published.v1",
                        "content-type", "application/json")
                .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            assertThat(producer.send(message)).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    /** As a former index, which nobody feeds any more. */
    @Test
    void aDocumentThatNoEventHasReachedIsMadeAMarkerToo() {
        var searched = searched(UUID.randomUUID(), 1);

        assertThat(found(searched, "seeds*")).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(Api.company(company).search(TITLE).ids()).doesNotContain(id.toString()));
    }

    @Test
    void itsPastDoesNotReviveIt() {
        tellSeeds(erased(id, 2, institute));
        RunningMatching.tell(Topics.SEEDS, published(seed(id, 1, institute, Visibility.PUBLIC, TITLE, TEXT)));
        tellSeeds(published(seed(UUID.randomUUID(), 1, institute, Visibility.PRIVATE, "Another", "Of the same day.")));

        assertThat(Api.company(company).search(TITLE).ids()).doesNotContain(id.toString());
    }
}
