package io.mebuki.seeds.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.platform.erasure.Store;
import io.mebuki.platform.erasure.Stores;
import io.mebuki.seeds.harvest.testing.TestRepository;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Seeds and people that are erased from the service that owns them. */
class ErasureIT extends Erasing {

    private static TestRepository repository;
    private static RunningService service;
    private static EveryTable tables;

    @BeforeAll
    static void start() {
        repository = new TestRepository(10);
        service = start("erasure_it", Map.of("mebuki.harvest.allowed-hosts", repository.host()));
        tables = new EveryTable(service.bean(JdbcClient.class));
    }

    @AfterAll
    static void stop() {
        service.close();
        repository.close();
    }

    @Override
    RunningService service() {
        return service;
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
        awaitClean(erasure, Erasing::isTable);
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
    void everyColumnThatCanHoldWordsIsInTheFile() {
        var named = service.bean(Stores.class).of("seed-ingestion").stream()
                .filter(store -> store.kind() == Store.Kind.TABLE)
                .flatMap(store -> store.columns().stream())
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(tables.columns());
    }
}
