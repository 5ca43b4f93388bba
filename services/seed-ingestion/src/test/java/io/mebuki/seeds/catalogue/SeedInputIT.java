package io.mebuki.seeds.catalogue;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is refused, and how that is said. */
class SeedInputIT {

    private static RunningService service;
    private static Api institute;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("seed_input_it"), Map.of());
        institute = Api.institute(service, UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void badInputIsNamed() {
        assertProblem(institute.post("/api/v1/seeds", "{"), 400);
        assertProblem(institute.post("/api/v1/seeds", ""), 400);
        assertProblem(institute.post("/api/v1/seeds", "[]"), 400, "body");
        assertProblem(institute.post("/api/v1/seeds", "{}"), 400, "sourceId");
        assertProblem(institute.post("/api/v1/seeds", Rows.seed("x", "")), 400, "title");
        assertProblem(institute.post("/api/v1/seeds", Rows.seed("x", "t".repeat(301))), 400, "title");
        assertProblem(institute.post("/api/v1/seeds", Rows.seed("x", "a\\u0000b")), 400, "title");
        assertProblem(institute.post("/api/v1/seeds", Rows.seed("x", "a\\ud800b")), 400, "title");
        assertProblem(institute.post("/api/v1/seeds", with("\"more\":1")), 400, "more");
        assertProblem(institute.post("/api/v1/seeds", with("\"trl\":10")), 400, "trl");
        assertProblem(institute.post("/api/v1/seeds", with("\"trl\":\"5\"")), 400, "trl");
        assertProblem(institute.post("/api/v1/seeds", with("\"visibility\":\"PUBLIC\"")), 400, "visibility");
        assertProblem(institute.post("/api/v1/seeds", with("\"kind\":\"idea\"")), 400, "kind");
        assertProblem(
                institute.post("/api/v1/seeds", with("\"organizationRor\":\"057zh3y96\"")), 400, "organizationRor");
        assertProblem(
                institute.post("/api/v1/seeds", with("\"confirmedUntil\":\"2026-02-30\"")), 400, "confirmedUntil");
        assertProblem(institute.post("/api/v1/seeds", with("\"title\":\"twice\"")), 400);
        assertProblem(institute.post("/api/v1/seeds", Rows.seed("x", "T"), "Content-Type", "text/plain"), 415);
        assertProblem(institute.get("/api/v1/seeds?limit=0"), 400, "limit");
        assertProblem(institute.get("/api/v1/seeds?limit=101"), 400, "limit");
        assertProblem(institute.get("/api/v1/seeds?limit=x"), 400, "limit");
        assertProblem(institute.get("/api/v1/seeds?cursor=abc"), 400, "cursor");
        assertProblem(institute.get("/api/v1/seeds?scope=all"), 400, "scope");
        assertProblem(institute.get("/api/v1/seeds/not-an-id"), 400, "id");
        assertProblem(institute.get("/api/v1/seeds/" + UUID.randomUUID()), 404);
        assertProblem(institute.delete("/api/v1/seeds/" + UUID.randomUUID(), "If-Match", "*"), 404);
        assertProblem(
                institute.post("/api/v1/seeds", Rows.seed("x", "T"), "Idempotency-Key", "k".repeat(201)),
                400,
                "Idempotency-Key");
    }

    private static String with(String member) {
        return "{\"sourceId\":\"x\",\"title\":\"T\",\"description\":\"\"," + member + "}";
    }

    private static void assertProblem(Api.Answer answer, int status, String field) {
        assertProblem(answer, status);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/expected").asString()).isNotEmpty();
    }

    private static void assertProblem(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertFits("Problem", answer.json());
    }
}
