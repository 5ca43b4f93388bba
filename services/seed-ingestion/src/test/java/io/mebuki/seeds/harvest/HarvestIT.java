package io.mebuki.seeds.harvest;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.harvest.testing.TestRepository;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Repositories of institutes, harvested over HTTP into the catalogue. */
class HarvestIT {

    private static final String SOURCES = "/api/v1/harvest-sources";

    private static TestRepository repository;
    private static RunningService service;

    @BeforeAll
    static void start() {
        repository = new TestRepository(10);
        service = RunningService.start(
                TestServers.database("harvest_it"), Map.of("mebuki.harvest.allowed-hosts", repository.host()));
    }

    @AfterAll
    static void stop() {
        service.close();
        repository.close();
    }

    private Api institute;

    @BeforeEach
    void signIn() {
        institute = Api.institute(service, UUID.randomUUID());
        IntStream.range(0, 25).forEach(i -> repository.put("oai:test:%02d".formatted(i), "題名 " + i, "低温で働く触媒の研究 " + i));
    }

    @AfterEach
    void empty() {
        repository.fail(query -> false);
        IntStream.range(0, 25).forEach(i -> repository.drop("oai:test:%02d".formatted(i)));
        repository.asked().clear();
    }

    private static String source(String more) {
        return """
                {"name": "リポジトリ", "url": "%s"%s}""".formatted(repository.url(), more);
    }

    private String added() {
        var answer = institute.post(SOURCES, source(""));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertFits("HarvestSource", answer.json());
        return String.valueOf(answer.header("Location"));
    }

    private JsonNode run(String source, String query) {
        var answer = institute.post(source + "/runs" + query, "");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        return ended(String.valueOf(answer.header("Location")));
    }

    private JsonNode ended(String run) {
        var ended = await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> institute.get(run).json(),
                        state -> !state.get("status").stringValue().equals("running"));
        assertFits("HarvestRun", ended);
        return ended;
    }

    private static void assertCounts(JsonNode run, int accepted, int unchanged, int withdrawn, int drafts) {
        assertThat(run.get("status").stringValue()).as(run.toString()).isEqualTo("completed");
        assertThat(run.get("accepted").asInt()).as("accepted").isEqualTo(accepted);
        assertThat(run.get("unchanged").asInt()).as("unchanged").isEqualTo(unchanged);
        assertThat(run.get("withdrawn").asInt()).as("withdrawn").isEqualTo(withdrawn);
        assertThat(run.get("drafts").asInt()).as("drafts").isEqualTo(drafts);
    }

    private int seeds() {
        return institute
                .get("/api/v1/seeds?scope=own&limit=100")
                .json()
                .get("items")
                .size();
    }

    @Test
    void recordsBecomeSeedsAndOnlyWhatHasChangedComesAgain() {
        repository.put("oai:test:24", "題名だけ", "");
        repository.tick();
        var source = added();

        assertCounts(run(source, ""), 24, 0, 0, 1);
        assertThat(seeds()).isEqualTo(24);
        var draft = institute.get(source + "/drafts").json();
        assertFits("HarvestDraftPage", draft);
        assertThat(draft.at("/items/0/title").stringValue()).isEqualTo("題名だけ");
        assertThat(draft.at("/items/0/lacking").stringValue()).contains("no abstract");
        var japanese = institute.send("GET", source + "/drafts", BodyPublishers.noBody(), "Accept-Language", "ja");
        assertThat(japanese.json().at("/items/0/lacking").stringValue()).isEqualTo("要旨などの説明がありません");

        repository.tick();
        repository.put("oai:test:03", "別の題名", "改めた説明");
        repository.put("oai:test:24", "題名だけ", "説明がついた");
        repository.delete("oai:test:04");
        repository.asked().clear();
        assertCounts(run(source, ""), 2, 0, 1, 0);
        assertThat(repository.asked()).anyMatch(query -> query.contains("from="));
        assertThat(seeds()).isEqualTo(24);
        assertThat(institute.get(source + "/drafts").json().get("items")).isEmpty();
        var shown = institute.get(source).json();
        assertThat(shown.at("/lastRun/withdrawn").asInt()).isEqualTo(1);
    }

    @Test
    void aWholeListWithdrawsWhatIsOnItNoMoreButAnEmptyOneNothing() {
        var source = added();
        assertCounts(run(source, ""), 25, 0, 0, 0);
        repository.drop("oai:test:07");

        assertCounts(run(source, "?whole=true"), 0, 24, 1, 0);
        assertThat(seeds()).isEqualTo(24);
        empty();
        assertCounts(run(source, "?whole=true"), 0, 0, 0, 0);
        assertThat(seeds()).isEqualTo(24);
    }

    @Test
    void aSeedFromElsewhereIsNotTheRepositorysToWithdraw() {
        institute.post("/api/v1/seeds", Rows.seed("oai:test:05", "ours"));
        repository.delete("oai:test:05");

        var run = run(added(), "");

        assertCounts(run, 24, 0, 0, 0);
        assertThat(run.get("passedOver").asInt()).isEqualTo(1);
        assertThat(seeds()).isEqualTo(25);
    }

    @Test
    void aRunThatFailsSaysWhyAndTheNextOneReadsOn() {
        repository.fail(query -> query.contains("metadataPrefix=x"));
        var broken = String.valueOf(institute
                .post(SOURCES, source(", \"metadataPrefix\": \"marc21\""))
                .header("Location"));
        var failed = run(broken, "");
        assertThat(failed.get("status").stringValue()).isEqualTo("failed");
        assertThat(failed.get("failure").stringValue()).contains("cannotDisseminateFormat", "Choose a format");

        var etag = String.valueOf(institute.get(broken).header("ETag"));
        assertThat(institute.put(broken, source(""), "If-Match", etag).status()).isEqualTo(200);
        assertThat(institute.put(broken, source(""), "If-Match", etag).status()).isEqualTo(412);
        assertCounts(run(broken, ""), 25, 0, 0, 0);
        assertThat(institute.get(broken + "/runs").json().get("items")).hasSize(2);
    }

    @Test
    void aTokenThatHasGrownTooOldBeginsTheListAnew() {
        var source = added();
        var id = UUID.fromString(source.substring(source.lastIndexOf('/') + 1));
        service.bean(JdbcClient.class).sql("""
                        insert into harvest_run (id, source_id, status, resumption_token, started_at, updated_at)
                        values (gen_random_uuid(), ?, 'running', 'gone', now(), now())
                        """).param(id).update();

        assertCounts(run(source, ""), 25, 0, 0, 0);
        assertThat(institute.get(source + "/runs").json().get("items")).hasSize(1);
    }

    @Test
    void aRepositoryIsHarvestedByItselfWhenItIsDue() {
        var source = String.valueOf(
                institute.post(SOURCES, source(", \"everyHours\": 24")).header("Location"));

        await().atMost(Duration.ofSeconds(30)).until(this::seeds, count -> count == 25);
        var runs = institute.get(source + "/runs").json().get("items");
        assertThat(runs).hasSize(1);
        assertThat(institute.get(source).json().get("nextRunAt").stringValue()).isGreaterThan("2026-11-28");
    }

    @Test
    void aPreviewShowsWhatWouldComeAndKeepsNothing() {
        var preview = institute.post(SOURCES + "/preview", source(""));

        assertThat(preview.status()).as(preview.response().body()).isEqualTo(200);
        assertFits("HarvestPreview", preview.json());
        assertThat(preview.json().get("name").stringValue()).isEqualTo("Test repository");
        assertThat(preview.json().get("records")).hasSize(10);
        assertThat(institute.get(SOURCES).json().get("items")).isEmpty();
        assertThat(seeds()).isZero();
        var wrong = institute.post(SOURCES + "/preview", source(", \"metadataPrefix\": \"marc21\""));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/field").stringValue()).isEqualTo("metadataPrefix");
    }

    @Test
    void whatIsNotPublicIsNotAsked() {
        for (var url : new String[] {
            "http://127.0.0.1:1/oai", "http://[::1]/oai", "http://169.254.169.254/latest", "http://localhost:9/oai"
        }) {
            var answer = institute.post(SOURCES + "/preview", """
                    {"name": "x", "url": "%s"}""".formatted(url));
            assertThat(answer.status()).as(url).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo("url");
            assertThat(answer.json().at("/errors/0/expected").stringValue()).contains("not public");
        }
    }

    @Test
    void nobodyElseSeesASource() {
        var source = added();
        var run = institute.post(source + "/runs", "");
        var other = Api.institute(service, UUID.randomUUID());

        assertThat(other.get(source).status()).isEqualTo(404);
        assertThat(other.get(source + "/runs").status()).isEqualTo(404);
        assertThat(other.get(source + "/drafts").status()).isEqualTo(404);
        assertThat(other.get(String.valueOf(run.header("Location"))).status()).isEqualTo(404);
        assertThat(other.post(source + "/runs", "").status()).isEqualTo(404);
        assertThat(other.delete(source, "If-Match", "*").status()).isEqualTo(404);
        assertThat(other.get(SOURCES).json().get("items")).isEmpty();
        ended(String.valueOf(run.header("Location")));
        assertThat(institute.delete(source, "If-Match", "*").status()).isEqualTo(204);
        assertThat(seeds()).isEqualTo(25);
    }
}
