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
import io.mebuki.platform.messaging.DeadLetterEndpoint;
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
        var dead = RunningMatching.context().getBean(DeadLetterEndpoint.class);
        awaitLetters(dead, id.toString(), other);
        dead.replay(); // they come back as new letters
        awaitLetters(dead, id.toString(), other);

        var searched = searched(UUID.randomUUID(), 1);

        assertThat(found(searched, "mebuki.seeds.matching")).isZero();
        assertThat(keys(dead)).doesNotContain(id.toString()).containsOnlyOnce(other);
    }

    private static void awaitLetters(DeadLetterEndpoint dead, String... keys) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(keys(dead)).contains(keys));
    }

    private static List<String> keys(DeadLetterEndpoint dead) {
        return dead.waiting().stream()
                .map(letter -> String.valueOf(letter.key()))
                .toList();
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
