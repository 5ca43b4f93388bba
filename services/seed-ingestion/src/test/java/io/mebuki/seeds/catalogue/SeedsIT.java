package io.mebuki.seeds.catalogue;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SeedsIT {

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();
    private static final JsonMapper JSON = new JsonMapper();

    private static RunningService service;
    private static Api institute;
    private static Api other;
    private static Api company;
    private static Api guest;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("seeds_it"), Map.of());
        institute = Api.institute(service, OURS);
        other = Api.institute(service, THEIRS);
        company = Api.of(service, UUID.randomUUID(), "company", "company-member");
        guest = Api.guest(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Api.Answer created(String json) {
        var answer = institute.post("/api/v1/seeds", json);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    private static String path(Api.Answer created) {
        return "/api/v1/seeds/" + created.json().get("id").stringValue();
    }

    @Test
    void aSeedComesBackAsItWasWritten() {
        var sent = """
                {"sourceId":"  full-1 ","title":" e\\u0301 ゴ コ\\u3099 \\uD842\\uDFB7 \\u00a0","description":"","language":"ja",
                 "translations":{"en":{"title":"T","description":"D"},"de":{"title":"Ü"}},"kind":"software","keywords":["é","e\\u0301"],
                 "fields":["F"],"applications":["A",""],"advantages":[],"trl":4,
                 "ip":[{"number":"JP1","office":"JP","status":"granted"}],"organization":"O","organizationRor":"https://ror.org/057zh3y96",
                 "people":[{"sourceId":"p","name":"N","orcid":"0000-0002-1825-009X","role":"lead"}],"contact":"c","licence":"l",
                 "usePolicy":"u","url":"https://example.org/x","visibility":"members","confirmedUntil":"2027-03-31"}
                """;
        var created = created(sent);
        assertThat(created.header("Location")).isEqualTo(path(created));
        assertThat(created.header("ETag")).isEqualTo("\"1\"");

        var read = institute.get(path(created));
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json()).isEqualTo(created.json());
        assertFits("Seed", read.json());
        JSON.readTree(sent)
                .properties()
                .forEach(field -> assertThat(read.json().get(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
    }

    @Test
    void whatWasNotSaidStaysAbsent() {
        var seed = created("""
                {"sourceId":"bare","title":"T","description":"","keywords":null,"fields":[]}""").json();
        assertFits("Seed", seed);
        assertThat(seed.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "publisher",
                        "createdAt",
                        "updatedAt",
                        "sourceId",
                        "title",
                        "description",
                        "kind",
                        "visibility",
                        "fields");
        assertThat(seed.get("kind").stringValue()).isEqualTo("technology");
        assertThat(seed.get("visibility").stringValue()).isEqualTo("public");
    }

    @Test
    void eachChangeIsTold() {
        var created = created(Rows.seed("told", "First"));
        var id = created.json().get("id").stringValue();
        var revised = institute.put(path(created), Rows.seed("told", "Second"), "If-Match", "\"1\"");
        assertThat(revised.status()).isEqualTo(200);
        assertThat(revised.header("ETag")).isEqualTo("\"2\"");
        var unchanged = institute.put(path(created), Rows.seed("told", "Second"), "If-Match", "\"2\"");
        assertThat(unchanged.header("ETag")).isEqualTo("\"2\"");
        assertThat(institute.delete(path(created), "If-Match", "\"2\"").status())
                .isEqualTo(204);
        assertThat(institute.get(path(created)).status()).isEqualTo(404);
        var again = created(Rows.seed("told", "Third")).json();
        assertThat(again.get("id").stringValue()).isEqualTo(id);
        assertThat(again.get("version").asLong()).isEqualTo(4);

        try (var topic = RunningService.seedsTopic()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topic.of(id))
                            .extracting(EventTopic.Told::type)
                            .containsExactly(
                                    "io.mebuki.seed.published.v1",
                                    "io.mebuki.seed.revised.v1",
                                    "io.mebuki.seed.withdrawn.v1",
                                    "io.mebuki.seed.published.v1"));
            assertThat(topic.of(id)).extracting(EventTopic.Told::version).containsExactly(1L, 2L, 3L, 4L);
            var last = topic.of(id).getLast().data().get("seed");
            assertThat(last.get("title").stringValue()).isEqualTo("Third");
            assertThat(last.at("/publisher/id").stringValue()).isEqualTo(OURS.toString());
            assertThat(Instant.parse(last.get("createdAt").stringValue()))
                    .isEqualTo(Instant.parse(created.json().get("createdAt").stringValue()));
        }
    }

    @Test
    void aSourceIdIsPublishedOnce() {
        var created = created(Rows.seed("once", "T"));
        var second = institute.post("/api/v1/seeds", Rows.seed("once", "T"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("detail").stringValue()).contains("once", path(created));
        assertThat(other.post("/api/v1/seeds", Rows.seed("once", "T")).status()).isEqualTo(201);
    }

    @Test
    void anIdempotencyKeyMakesOneSeed() {
        var first = institute.post("/api/v1/seeds", Rows.seed("idem", "T"), "Idempotency-Key", "k1");
        var second = institute.post("/api/v1/seeds", Rows.seed("idem", "T"), "Idempotency-Key", "k1");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        var another = institute.post("/api/v1/seeds", Rows.seed("idem2", "T"), "Idempotency-Key", "k1");
        assertThat(another.status()).isEqualTo(422);
    }

    @Test
    void writesNameTheVersionTheyAreBasedOn() {
        var path = path(created(Rows.seed("versions", "T")));
        assertThat(institute.put(path, Rows.seed("versions", "U")).status()).isEqualTo(428);
        assertThat(institute
                        .put(path, Rows.seed("versions", "U"), "If-Match", "\"9\"")
                        .status())
                .isEqualTo(412);
        assertThat(institute.delete(path).status()).isEqualTo(428);
        assertThat(institute.delete(path, "If-Match", "\"9\"").status()).isEqualTo(412);
        var moved = institute.put(path, Rows.seed("elsewhere", "U"), "If-Match", "\"1\"");
        assertThat(moved.status()).isEqualTo(400);
        assertThat(moved.json().at("/errors/0/field").stringValue()).isEqualTo("sourceId");
        assertThat(institute.get(path).json().get("version").asLong()).isEqualTo(1);
    }

    @Test
    void everybodySeesWhatIsMeantForThem() {
        var seen = Map.of(
                "public", List.of(true, true, true, true),
                "members", List.of(true, true, true, false),
                "private", List.of(true, false, false, false));
        seen.forEach((visibility, expected) -> {
            var path = path(created("""
                    {"sourceId":"v-%s","title":"T","description":"D","visibility":"%s"}""".formatted(visibility, visibility)));
            var callers = List.of(institute, other, company, guest);
            for (int i = 0; i < callers.size(); i++) {
                assertThat(callers.get(i).get(path).status())
                        .as("%s seed, caller %d", visibility, i)
                        .isEqualTo(expected.get(i) ? 200 : 404);
                assertThat(pathsListed(callers.get(i), "visible").contains(path))
                        .as("%s seed in the list of caller %d", visibility, i)
                        .isEqualTo(expected.get(i));
            }
            assertThat(other.put(path, Rows.seed("v-" + visibility, "X"), "If-Match", "\"1\"")
                            .status())
                    .isEqualTo(expected.get(1) ? 403 : 404);
            assertThat(other.delete(path, "If-Match", "\"1\"").status()).isEqualTo(expected.get(1) ? 403 : 404);
            assertThat(pathsListed(institute, "own")).contains(path);
            assertThat(pathsListed(other, "own")).doesNotContain(path);
        });
    }

    private static List<String> pathsListed(Api caller, String scope) {
        var paths = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = caller.get("/api/v1/seeds?limit=3&scope=" + scope + next).json();
            assertFits("SeedPage", page);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(3);
            page.get("items")
                    .forEach(item -> paths.add("/api/v1/seeds/" + item.get("id").stringValue()));
            next = page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").stringValue() : null;
        }
        assertThat(paths).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        return paths;
    }

    @Test
    void aPageOfLargeSeedsEndsEarly() {
        var large = "大".repeat(20_000);
        var seventeen = new StringBuilder();
        for (char c = 'a'; c < 'r'; c++) {
            seventeen
                    .append(c == 'a' ? "" : ",")
                    .append("\"x%s\":{\"title\":\"t\",\"description\":\"%s\"}".formatted("a" + c, large));
        }
        var publisher = Api.institute(service, UUID.randomUUID());
        for (int i = 0; i < 7; i++) {
            var answer = publisher.post("/api/v1/seeds", """
                    {"sourceId":"large-%d","title":"T","description":"","visibility":"private","translations":{%s}}""".formatted(i, seventeen));
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        }
        var page = publisher.get("/api/v1/seeds?scope=own&limit=100").json();
        assertThat(page.get("items").size()).isBetween(1, 6);
        var rest = publisher.get("/api/v1/seeds?scope=own&limit=100&cursor="
                + page.get("nextCursor").stringValue());
        assertThat(rest.json().get("items").size() + page.get("items").size()).isEqualTo(7);
        assertThat(rest.json().has("nextCursor")).isFalse();
    }

    @Test
    void onlyRolesThatPublishWrite() {
        var path = path(created(Rows.seed("roles", "T")));
        assertThat(guest.post("/api/v1/seeds", Rows.seed("x", "T")).status()).isEqualTo(401);
        assertThat(guest.delete(path).status()).isEqualTo(401);
        assertThat(guest.get("/api/v1/seeds?scope=own").status()).isEqualTo(401);
        assertThat(company.post("/api/v1/seeds", Rows.seed("x", "T")).status()).isEqualTo(403);
        assertThat(company.put(path, Rows.seed("roles", "T"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(company.delete(path, "If-Match", "\"1\"").status()).isEqualTo(403);
        var noRole = Api.of(service, OURS, "institute");
        assertThat(noRole.get(path).status()).isEqualTo(403);
        assertThat(noRole.get("/api/v1/seeds").status()).isEqualTo(403);
        var forged = Api.bearing(service, RunningService.ISSUER.forged("x", OURS, "institute", "institute-editor"));
        assertThat(forged.get(path).status()).isEqualTo(401);
    }
}
