package io.mebuki.seeds.erasure;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** What an institute does that erases. The other services are played. */
abstract class Erasing {

    static final String ERASURES = "/api/v1/erasures";

    Api institute;
    /** A word that stands nowhere else. */
    String word;

    /** A service that forgets soon. */
    static RunningService start(String database, Map<String, Object> more) {
        var properties = new HashMap<String, Object>(more);
        properties.put("mebuki.erasures.pause", "1s");
        properties.put("mebuki.erasures.longest-pause", "3s");
        properties.put("mebuki.topics.segment", "1s");
        properties.put("mebuki.topics.compaction", "1s");
        properties.put("mebuki.topics.tombstones", "1s");
        return RunningService.start(TestServers.database(database), properties);
    }

    abstract RunningService service();

    @BeforeEach
    void signIn() {
        institute = Api.institute(service(), UUID.randomUUID());
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    String seed(String sourceId, String people) {
        return """
                {"sourceId":"%s","title":"%s","description":"A description with %s.","people":[%s]}""".formatted(sourceId, "T " + word, word, people).replace("\n", "");
    }

    static String person(String sourceId, String name) {
        return """
                {"sourceId":"%s","name":"%s"}""".formatted(sourceId, name);
    }

    UUID published(String body) {
        var answer = institute.post(
                "/api/v1/seeds", body, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").stringValue());
    }

    String erased(String body) {
        var answer = institute.post(ERASURES, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        assertFits("Erasure", answer.json());
        return String.valueOf(answer.header("Location"));
    }

    String erasedSeed(UUID id) {
        return erased("{\"seedId\":\"%s\"}".formatted(id));
    }

    String erasedPerson(String sourceId) {
        return erased("{\"person\":{\"sourceId\":\"%s\"}}".formatted(sourceId));
    }

    JsonNode proof(String erasure) {
        var proof = institute.get(erasure + "/proof").json();
        assertFits("ErasureProof", proof);
        return proof;
    }

    /** Waits until the service has found nothing more in its own stores of those kinds. */
    void awaitClean(String erasure, Predicate<JsonNode> which) {
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(proof(erasure).get("stores").valueStream())
                        .filteredOn(store -> store.get("service").stringValue().equals("seed-ingestion"))
                        .filteredOn(which)
                        .allSatisfy(store ->
                                assertThat(store.get("state").stringValue()).isIn("clean", "empty")));
    }

    static boolean isTable(JsonNode store) {
        return store.get("kind").stringValue().equals("table");
    }
}
