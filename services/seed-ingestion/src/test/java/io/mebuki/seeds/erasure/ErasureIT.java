package io.mebuki.seeds.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.StoresSearched;
import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.contract.ContractSchema;
import io.mebuki.platform.erasure.Store;
import io.mebuki.platform.erasure.Stores;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.seeds.harvest.testing.TestRepository;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Seeds and people that are erased from the service that owns them. The other services are played. */
class ErasureIT {

    private static final String ERASURES = "/api/v1/erasures";

    private static TestRepository repository;
    private static RunningService service;
    private static EveryTable tables;

    @BeforeAll
    static void start() {
        repository = new TestRepository(10);
        service = RunningService.start(
                TestServers.database("erasure_it"),
                Map.of(
                        "mebuki.harvest.allowed-hosts", repository.host(),
                        "mebuki.erasures.pause", "1s",
                        "mebuki.erasures.longest-pause", "3s",
                        "mebuki.topics.segment", "1s",
                        "mebuki.topics.compaction", "1s",
                        "mebuki.topics.tombstones", "1s"));
        tables = new EveryTable(service.bean(JdbcClient.class));
    }

    @AfterAll
    static void stop() {
        service.close();
        repository.close();
    }

    private Api institute;
    /** A word that stands nowhere else. */
    private String word;

    @BeforeEach
    void signIn() {
        institute = Api.institute(service, UUID.randomUUID());
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private String seed(String sourceId, String people) {
        return """
                {"sourceId":"%s","title":"%s","description":"A description with %s.","people":[%s]}""".formatted(sourceId, "T " + word, word, people).replace("\n", "");
    }

    private static String person(String sourceId, String name) {
        return """
                {"sourceId":"%s","name":"%s"}""".formatted(sourceId, name);
    }

    private UUID published(String body) {
        var answer = institute.post(
                "/api/v1/seeds", body, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").stringValue());
    }

    private String erased(String body) {
        var answer = institute.post(ERASURES, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        assertThat(ContractSchema.of("Erasure").violations(answer.json())).isEmpty();
        return String.valueOf(answer.header("Location"));
    }

    private String erasedSeed(UUID id) {
        return erased("{\"seedId\":\"%s\"}".formatted(id));
    }

    private String erasedPerson(String sourceId) {
        return erased("{\"person\":{\"sourceId\":\"%s\"}}".formatted(sourceId));
    }

    private JsonNode proof(String erasure) {
        var proof = institute.get(erasure + "/proof").json();
        assertThat(ContractSchema.of("ErasureProof").violations(proof)).isEmpty();
        return proof;
    }

    /** Waits until the service has found nothing more in its own stores of those kinds. */
    private void awaitClean(String erasure, Predicate<JsonNode> which) {
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(proof(erasure).get("stores").valueStream())
                        .filteredOn(store -> store.get("service").stringValue().equals("seed-ingestion"))
                        .filteredOn(which)
                        .allSatisfy(store ->
                                assertThat(store.get("state").stringValue()).isIn("clean", "empty")));
    }

    private static boolean isTable(JsonNode store) {
        return store.get("kind").stringValue().equals("table");
    }

    private void assertNowhere(String... words) {
        assertThat(words).allSatisfy(each -> assertThat(tables.having(each)).isEmpty());
    }

    @Test
    void ofASeedNothingStaysInAnyTableAndOnTheTopicTheMarkAlone() {
        var sourceId = "S" + word;
        var id = published(seed(sourceId, person("P-1", "N " + word)));
        importTable(sourceId);
        importRejected(sourceId);
        var checked = checked(sourceId);
        assertThat(tables.having(word))
                .contains("seed", "idempotency", "seed_import", "seed_import_piece", "seed_import_rejection");

        var erasure = erasedSeed(id);

        assertThat(institute.get("/api/v1/seeds/" + id).status()).isEqualTo(404);
        awaitClean(erasure, store -> true);
        assertNowhere(word);
        assertThat(institute.post(checked + "/start", "").status()).isEqualTo(409);
        try (var topic = RunningService.seedsTopic()) {
            assertThat(topic.of(id)).isNotEmpty().allSatisfy(told -> {
                assertThat(told.type()).isEqualTo("io.mebuki.seed.erased.v1");
                assertThat(told.data().toString()).doesNotContain(word);
            });
        }
    }

    /** A column that is not known, whose examples have the word. */
    private void importTable(String sourceId) {
        var file = "sourceId,title,description,%s\n%s,T %s,D,x %s\n".formatted("unknown", sourceId, word, word);
        var answer = Imports.send(institute, "", file.getBytes(UTF_8), "text/csv", "Idempotency-Key", "k" + word);
        Imports.assertCounts(Imports.ended(institute, Imports.path(answer)), 1, 0, 0);
    }

    /** A file that could be started without sending it again. */
    private String checked(String sourceId) {
        var file = seed(sourceId, "").getBytes(UTF_8);
        var path = Imports.path(Imports.send(institute, "?dryRun=true", file, "application/x-ndjson"));
        Imports.assertCounts(Imports.ended(institute, path), 1, 0, 0);
        return path;
    }

    private void importRejected(String sourceId) {
        var rows = """
                {"sourceId":"%s","title":"","description":"%s"}
                {"title":"T %s
                """.formatted(sourceId, word, word);
        Imports.assertCounts(Imports.run(institute, rows), 0, 0, 2);
    }

    @Test
    void whatWasErasedIsRefusedHoweverItComesAgain() {
        var sourceId = "oai:test:" + word;
        repository.put(sourceId, "題名 " + word, "低温で働く触媒の研究 " + word);
        var source = String.valueOf(institute
                .post("/api/v1/harvest-sources", "{\"name\":\"r\",\"url\":\"%s\"}".formatted(repository.url()))
                .header("Location"));
        assertThat(harvested(source).get("accepted").asInt()).isEqualTo(1);
        var id = service.bean(JdbcClient.class)
                .sql("select id from seed where source_id = ?")
                .param(sourceId)
                .query(UUID.class)
                .single();

        var erasure = erasedSeed(id);

        var again = harvested(source);
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(again.get("passedOver").asInt()).isEqualTo(1);
        var rejected = Imports.start(institute, seed(sourceId, "") + "\n" + seed("other", ""));
        Imports.assertCounts(Imports.ended(institute, rejected), 1, 0, 1);
        var report = institute.get(rejected + "/report").json().get("items").get(0);
        assertThat(report.get("expected").stringValue()).isEqualTo("a seed that was not erased");
        assertThat(report.has("sourceId")).isFalse();
        assertThat(institute.post("/api/v1/seeds", seed(sourceId, "")).status()).isEqualTo(409);
        awaitClean(erasure, ErasureIT::isTable);
        assertNowhere(sourceId);
        repository.drop(sourceId);
    }

    private JsonNode harvested(String source) {
        var run = String.valueOf(institute.post(source + "/runs?whole=true", "").header("Location"));
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> institute.get(run).json(),
                        state -> state.get("status").stringValue().equals("completed"));
    }

    @Test
    void aPersonGoesOutOfEverySeedAndComesInNoMore() {
        var number = "P" + word;
        var name = "N" + word;
        var first = published(seed("a-" + word.substring(1, 9), person(number, name) + "," + person("P-2", "Other")));
        var second = published(seed("b-" + word.substring(1, 9), person(number, name)));
        published("""
                {"sourceId":"c","title":"By %s","description":""}""".formatted(name));

        var other = Api.institute(service, UUID.randomUUID());
        var theirs = other.post("/api/v1/seeds", seed("theirs", person(number, "Namesake")));

        var erasure = erasedPerson(number);

        var theirSeed = other.get("/api/v1/seeds/" + theirs.json().get("id").stringValue());
        assertThat(theirSeed.json().get("people").size())
                .as("somebody else of that number")
                .isEqualTo(1);
        var shown = institute.get(erasure).json();
        assertThat(shown.get("seeds").asInt()).isEqualTo(2);
        assertThat(shown.get("mentions").asInt()).isEqualTo(1);
        assertThat(shown.has("seedId")).isFalse();
        assertThat(institute.get("/api/v1/seeds/" + first).json().get("people").size())
                .isEqualTo(1);
        var left = institute.get("/api/v1/seeds/" + second);
        assertThat(left.json().path("people").size()).isZero();
        assertThat(left.json().get("version").asInt()).isEqualTo(2);
        comesAgain(second, number, name);
        awaitClean(erasure, store -> true);
        assertThat(tables.having(number)).as("of the other institute").containsExactly("seed");
        try (var topic = RunningService.seedsTopic()) {
            assertThat(topic.all())
                    .filteredOn(told -> told.data().toString().contains(number))
                    .isNotEmpty()
                    .allSatisfy(told -> assertThat(told.data().toString()).contains("Namesake"));
        }
    }

    /** By a file and by hand; the same seed without that person is nothing new. */
    private void comesAgain(UUID seed, String number, String name) {
        var body = seed("b-" + word.substring(1, 9), person(number, name));
        Imports.assertCounts(Imports.run(institute, body), 0, 1, 0);
        var revised = institute.put("/api/v1/seeds/" + seed, body, "If-Match", "*");
        assertThat(revised.status()).as(revised.response().body()).isEqualTo(200);
        assertThat(revised.json().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void itIsCompleteWhenEveryServiceHasFoundNothing() {
        var id = published(seed("x", ""));
        var erasure = erasedSeed(id);
        var erasureId = UUID.fromString(erasure.substring(erasure.lastIndexOf('/') + 1));
        awaitClean(erasure, store -> true);
        assertThat(institute.get(erasure).json().get("status").stringValue()).isEqualTo("running");

        answer(erasureId, "matching", 3);
        answer(erasureId, "recommendation", 0);

        await().until(() ->
                institute.get(erasure).json().get("status").stringValue().equals("waiting"));
        assertThat(proof(erasure).get("stores").valueStream())
                .filteredOn(store -> store.get("state").stringValue().equals("waiting"))
                .isNotEmpty()
                .allSatisfy(store -> assertThat(store.get("found").asInt()).isEqualTo(3));
        service.advance(Duration.ofDays(2));
        assertThat(proof(erasure).get("stores").valueStream())
                .filteredOn(store -> store.get("state").stringValue().equals("found"))
                .isNotEmpty();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            answer(erasureId, "matching", 0);
            answer(erasureId, "recommendation", 0);
            return institute.get(erasure).json().get("status").stringValue().equals("completed");
        });
        var repeated = institute.post(erasure + "/proof", "");
        assertThat(repeated.status()).isEqualTo(202);
        assertThat(repeated.json().get("status").stringValue()).isNotEqualTo("completed");
    }

    /** As another service would, to the newest round. */
    private static void answer(UUID erasure, String name, long found) {
        var round = service.bean(JdbcClient.class)
                .sql("select round from erasure where id = ?")
                .param(erasure)
                .query(Integer.class)
                .single();
        var stores = service.bean(Stores.class).of(name).stream()
                .filter(store -> store.isLookedThrough(false))
                .map(store -> new StoresSearched.Searched(store.name(), found))
                .toList();
        var searched = new StoresSearched(erasure, round, name, stores, Instant.now());
        service.bean(EventPublisher.class)
                .publishAll(Topics.PROOFS, List.of(new Keyed(erasure + ":" + name, searched)));
    }

    @Test
    void onlyTheInstituteItselfErasesAndSeesThat() {
        var id = published(seed("y", ""));
        var other = Api.institute(service, UUID.randomUUID());
        var company = Api.of(service, UUID.randomUUID(), "company", "company-member");
        var body = "{\"seedId\":\"%s\"}".formatted(id);
        assertThat(other.post(ERASURES, body).status()).isEqualTo(404);
        assertThat(company.post(ERASURES, body).status()).isEqualTo(403);
        assertThat(Api.guest(service).post(ERASURES, body).status()).isEqualTo(401);

        var first = institute.post(ERASURES, body, "Idempotency-Key", "erase-" + id);
        var again = institute.post(ERASURES, body, "Idempotency-Key", "erase-" + id);
        var erasure = String.valueOf(first.header("Location"));

        assertThat(again.header("Location")).isEqualTo(erasure);
        assertThat(erasedSeed(id)).as("what was erased already").isEqualTo(erasure);
        assertThat(other.get(erasure).status()).isEqualTo(404);
        assertThat(other.get(erasure + "/proof").status()).isEqualTo(404);
        assertThat(other.post(erasure + "/proof", "").status()).isEqualTo(404);
        assertThat(other.get(ERASURES).json().get("items").size()).isZero();
        assertThat(institute.get(ERASURES).json().get("items").size()).isEqualTo(1);
        assertThat(institute.post(ERASURES, "{}").status()).isEqualTo(400);
        assertThat(institute
                        .post(ERASURES, "{\"seedId\":\"%s\"}".formatted(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatARestoredBackupBringsBackIsErasedAgain() {
        var jdbc = service.bean(JdbcClient.class);
        var number = "P" + word;
        var gone = published(seed("gone-" + word, ""));
        var named = published(seed("named-" + word, person(number, "N")));
        // Just as it was before.
        jdbc.sql("create table backup as select * from seed where id in (?, ?)")
                .params(gone, named)
                .update();
        var first = erasedSeed(gone);
        var second = erasedPerson(number);
        awaitClean(first, ErasureIT::isTable);
        try {
            jdbc.sql("delete from erasure where publisher = (select publisher from backup limit 1)")
                    .update();
            jdbc.sql("delete from erased where publisher = (select publisher from backup limit 1)")
                    .update();
            jdbc.sql("delete from seed where id in (?, ?)").params(gone, named).update();
            tables.restore("seed", "backup");
        } finally {
            jdbc.sql("drop table backup").update();
        }
        assertThat(institute.get("/api/v1/seeds/" + gone).status()).isEqualTo(200);

        var again = service.bean(ErasuresEndpoint.class).eraseAgain();

        assertThat(again.get("erasures")).isGreaterThanOrEqualTo(2);
        assertThat(institute.get("/api/v1/seeds/" + gone).status()).isEqualTo(404);
        assertThat(institute.get("/api/v1/seeds/" + named).json().path("people").size())
                .isZero();
        assertThat(institute.get(first).json().get("subject").stringValue()).isEqualTo("seed");
        assertThat(institute.get(second).json().get("subject").stringValue()).isEqualTo("person");
        assertThat(institute.post("/api/v1/seeds", seed("gone-" + word, "")).status())
                .isEqualTo(409);
    }

    @Test
    void everyColumnThatCanHoldWordsIsInTheFile() {
        var named = service.bean(Stores.class).of("seed-ingestion").stream()
                .filter(store -> store.kind() == Store.Kind.TABLE)
                .flatMap(store -> store.columns().stream())
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(tables.columns());
    }
}
