package io.mebuki.seeds.imports;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static io.mebuki.seeds.testing.Imports.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What becomes of the rows of a file. */
class ImportsIT {

    private static RunningService service;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("imports_it"), Map.of("mebuki.imports.chunk-rows", 20));
        database = service.bean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private final UUID organization = UUID.randomUUID();
    private Api institute;

    @BeforeEach
    void signIn() {
        institute = Api.institute(service, organization);
    }

    @Test
    void goodRowsGoInAndEachBadRowIsReported() {
        var file = String.join(
                "\n",
                "\uFEFF" + Rows.seed("a", "A"),
                "",
                "{broken",
                Rows.seed("b", "B") + "\r",
                Rows.seed("c", ""),
                Rows.seed("a", "again"),
                Rows.file("many", 30, "M"),
                "{\"sourceId\":\"long\",\"title\":\"" + "x".repeat(Line.LONGEST) + "\"}",
                Rows.seed("many-3", "again, in another chunk"),
                Rows.seed("e", "E"));
        var path = Imports.start(institute, file);
        assertCounts(Imports.ended(institute, path), 33, 0, 5);

        var state = institute.get(path).json();
        assertFits("SeedImport", state);
        assertThat(state.get("bytes")).isEqualTo(state.get("processedBytes"));
        var report = new ArrayList<JsonNode>();
        var next = "";
        while (next != null) {
            var page = institute.get(path + "/report?limit=2" + next).json();
            assertFits("SeedImportReport", page);
            page.get("items").forEach(report::add);
            next = page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").stringValue() : null;
        }
        assertThat(report)
                .extracting(
                        row -> row.get("row").asInt() + " " + row.get("field").stringValue())
                .containsExactly("3 row", "5 title", "6 sourceId", "37 row", "38 sourceId");
        assertThat(report.get(1).get("sourceId").stringValue()).isEqualTo("c");
        assertThat(report.get(4).get("value").stringValue()).isEqualTo("many-3");
        assertThat(Imports.seeds(institute)).hasSize(33);
        assertThat(Imports.seeds(institute))
                .filteredOn(seed -> seed.get("sourceId").stringValue().equals("a"))
                .extracting(seed -> seed.get("title").stringValue())
                .containsExactly("A");
        assertThat(Imports.count(service, "seed_import_piece", path)).isZero();
        assertThat(Imports.count(service, "seed_import_source", path)).isZero();
    }

    @Test
    void theSameFileAgainChangesNothingAndTellsNothing() {
        assertCounts(Imports.run(institute, Rows.file("same", 45, "S")), 45, 0, 0);
        assertCounts(Imports.run(institute, Rows.file("same", 45, "S")), 0, 45, 0);
        var ids = Imports.seeds(institute).stream()
                .map(seed -> seed.get("id").stringValue())
                .toList();
        try (var topic = RunningService.seedsTopic()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topic.all().stream().filter(told -> ids.contains(told.key())))
                            .hasSize(45)
                            .allMatch(told -> told.type().equals("io.mebuki.seed.published.v1")));
            // What the second run might have told would be there by the time a later seed is.
            var later = institute
                    .post("/api/v1/seeds", Rows.seed("later", "L"))
                    .json()
                    .get("id")
                    .stringValue();
            await().atMost(Duration.ofSeconds(20)).until(() -> !topic.of(later).isEmpty());
            assertThat(topic.all().stream().filter(told -> ids.contains(told.key())))
                    .hasSize(45);
        }
    }

    @Test
    void aKnownSourceIdIsRevisedAndAWithdrawnOneComesBack() {
        Imports.run(
                institute, Rows.seed("r1", "One") + "\n" + Rows.seed("r2", "Two") + "\n" + Rows.seed("r3", "Three"));
        var withdrawn = Imports.seeds(institute).stream()
                .filter(seed -> seed.get("sourceId").stringValue().equals("r2"))
                .findFirst()
                .orElseThrow();
        var path = "/api/v1/seeds/" + withdrawn.get("id").stringValue();
        institute.delete(path, "If-Match", "*");
        var state = Imports.run(
                institute,
                Rows.seed("r1", "Changed") + "\n" + Rows.seed("r2", "Two") + "\n" + Rows.seed("r3", "Three"));
        assertCounts(state, 2, 1, 0);
        assertThat(institute.get(path).json().get("version").asInt()).isEqualTo(3);
        assertThat(Imports.seeds(institute))
                .extracting(seed -> seed.get("sourceId").stringValue()
                        + seed.get("version")
                        + seed.get("title").stringValue())
                .containsExactlyInAnyOrder("r12Changed", "r23Two", "r31Three");
        try (var topic = RunningService.seedsTopic()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topic.of(withdrawn.get("id").stringValue()))
                            .extracting(EventTopic.Told::type)
                            .containsExactly(
                                    "io.mebuki.seed.published.v1",
                                    "io.mebuki.seed.withdrawn.v1",
                                    "io.mebuki.seed.published.v1"));
        }
    }

    @Test
    void aDryRunReportsAndChangesNothing() {
        Imports.run(institute, Rows.seed("d1", "One"));
        var answer = institute.upload(
                "/api/v1/seed-imports?dryRun=true",
                BodyPublishers.ofString(Rows.seed("d1", "One") + "\n" + Rows.seed("d2", "Two") + "\n"
                        + Rows.seed("d2", "Two") + "\n{"));
        var path = answer.header("Location");
        assertThat(path).isNotNull();
        var state = Imports.ended(institute, String.valueOf(path));
        assertCounts(state, 1, 1, 2);
        assertThat(state.get("dryRun").asBoolean()).isTrue();
        assertThat(Imports.seeds(institute)).hasSize(1);
    }

    @Test
    void anIdempotencyKeyMakesOneImport() {
        var first = institute.upload("/api/v1/seed-imports", body("k"), "Idempotency-Key", "key");
        var second = institute.upload("/api/v1/seed-imports", body("k"), "Idempotency-Key", "key");
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(institute
                        .upload("/api/v1/seed-imports", body("other"), "Idempotency-Key", "key")
                        .status())
                .isEqualTo(422);
        assertThat(institute
                        .upload("/api/v1/seed-imports?dryRun=true", body("k"), "Idempotency-Key", "key")
                        .status())
                .isEqualTo(422);
        assertThat(institute.get("/api/v1/seed-imports").json().get("items").size())
                .isEqualTo(1);
        assertNothingStaged();
    }

    private static BodyPublisher body(String sourceId) {
        return BodyPublishers.ofString(Rows.seed(sourceId, "T"));
    }

    private void assertNothingStaged() {
        assertThat(database.sql("select count(*) from seed_import where publisher = ? and status = 'staging'")
                        .param(organization)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void badInputIsNamed() {
        var empty = BodyPublishers.noBody();
        assertThat(institute.upload("/api/v1/seed-imports", empty).status()).isEqualTo(400);
        assertThat(institute
                        .upload("/api/v1/seed-imports", body("x"), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(institute
                        .upload("/api/v1/seed-imports?dryRun=maybe", body("x"))
                        .status())
                .isEqualTo(400);
        assertThat(institute
                        .upload("/api/v1/seed-imports", body("x"), "Idempotency-Key", "k".repeat(201))
                        .status())
                .isEqualTo(400);
        assertThat(institute.get("/api/v1/seed-imports/x").status()).isEqualTo(400);
        assertThat(institute.get("/api/v1/seed-imports?limit=0").status()).isEqualTo(400);
        assertThat(institute.get("/api/v1/seed-imports?cursor=x").status()).isEqualTo(400);
        var path = Imports.start(institute, Rows.seed("x", "T"));
        assertThat(institute.get(path + "/report?cursor=x").status()).isEqualTo(400);
        assertThat(institute.get(path + "/report?limit=101").status()).isEqualTo(400);
        var problem = institute.get("/api/v1/seed-imports/" + UUID.randomUUID());
        assertThat(problem.status()).isEqualTo(404);
        assertFits("Problem", problem.json());
        assertNothingStaged();
    }
}
