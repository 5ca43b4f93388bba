package io.mebuki.seeds.upkeep;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.SeedIndexed;
import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What curators see and do, and what becomes of seeds that nobody confirms. */
class UpkeepIT {

    private static final String UPKEEP = "/api/v1/seed-upkeep";
    private static final String LONG = "A membrane parts carbon dioxide from the air of greenhouses. ".repeat(6);

    private static RunningService service;
    private Api institute;
    private Api other;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("upkeep_it"), Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void newInstitutes() {
        institute = Api.institute(service, UUID.randomUUID());
        other = Api.institute(service, UUID.randomUUID());
    }

    private String publish(Api by, String sourceId, String more) {
        var answer = by.post("/api/v1/seeds", """
                {"sourceId":"%s","title":"Title of %s","description":"%s"%s}""".formatted(sourceId, sourceId, LONG, more));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json().get("id").stringValue();
    }

    private List<String> listed(String query) {
        var page = institute.get(UPKEEP + query).json();
        assertFits("SeedUpkeepPage", page);
        return page.get("items")
                .valueStream()
                .map(item -> item.get("sourceId").stringValue())
                .toList();
    }

    private JsonNode upkeep(String id) {
        var json = institute.get(UPKEEP + "/" + id).json();
        assertFits("SeedUpkeep", json);
        return json;
    }

    private JsonNode summary() {
        var json = institute.get(UPKEEP + "/summary").json();
        assertFits("SeedUpkeepSummary", json);
        return json;
    }

    private Api.Answer change(String change, String... ids) {
        return institute.post(
                UPKEEP + "/changes",
                "{\"ids\":%s,%s}"
                        .formatted(
                                Stream.of(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]")),
                                change));
    }

    private static void assertChanged(Api.Answer answer, int changed, int unchanged) {
        assertThat(answer.response().body())
                .isEqualTo("{\"changed\":%d,\"unchanged\":%d}".formatted(changed, unchanged));
    }

    private static List<String> told(String id, int events) {
        try (var topic = RunningService.seedsTopic()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> topic.of(id).size() >= events);
            return topic.of(id).stream()
                    .map(EventTopic.Told::type)
                    .map(type -> type.split("\\.", -1)[3])
                    .toList();
        }
    }

    @Test
    void aDraftIsItsInstitutesOnlyUntilItIsPublished() {
        var id = publish(institute, "draft", ",\"visibility\":\"draft\"");
        assertThat(institute.get("/api/v1/seeds/" + id).json().get("visibility").stringValue())
                .isEqualTo("draft");
        assertThat(institute.get("/api/v1/seeds/" + id).status()).isEqualTo(200);
        assertThat(other.get("/api/v1/seeds/" + id).status()).isEqualTo(404);
        assertThat(Api.guest(service).get("/api/v1/seeds/" + id).status()).isEqualTo(404);
        assertThat(institute.get("/api/v1/seeds").response().body()).doesNotContain(id);
        assertThat(listed("?state=draft")).containsExactly("draft");
        assertThat(summary().get("draft").asInt()).isEqualTo(1);

        assertChanged(change("\"change\":\"visibility\",\"visibility\":\"public\"", id), 1, 0);
        assertChanged(change("\"change\":\"visibility\",\"visibility\":\"public\"", id), 0, 1);
        assertThat(Api.guest(service).get("/api/v1/seeds/" + id).status()).isEqualTo(200);
        assertThat(listed("?state=draft")).isEmpty();
        assertThat(told(id, 2)).containsExactly("withdrawn", "published");
    }

    @Test
    void whatIsNotConfirmedIsAskedAboutThenHiddenThenShownAgain() {
        var named = publish(institute, "named", ",\"confirmedUntil\":\"%s\"".formatted(day(100)));
        var past = publish(institute, "past", ",\"confirmedUntil\":\"2001-02-03\"");
        var usual = publish(institute, "usual", "");
        assertThat(listed("?state=due")).containsExactly("past");
        var expiry = service.bean(Expiry.class);
        expiry.look();
        assertThat(listed("?state=hidden"))
                .as("a new seed has its time, whatever day it names")
                .isEmpty();
        assertThat(upkeep(past).get("hiddenFrom").stringValue()).isEqualTo(day(61));

        service.advance(Duration.ofDays(61));
        expiry.look();
        assertThat(listed("?state=hidden")).containsExactly("past");
        assertThat(upkeep(past).get("visibility").stringValue()).isEqualTo("public");
        assertThat(Api.guest(service).get("/api/v1/seeds/" + past).status()).isEqualTo(404);
        assertThat(institute.get("/api/v1/seeds/" + past).status()).isEqualTo(200);
        service.advance(Duration.ofDays(39));
        expiry.look();
        assertThat(listed("?state=due")).containsExactly("named");

        assertChanged(change("\"change\":\"confirm\"", named, past, usual), 3, 0);
        assertChanged(change("\"change\":\"confirm\"", named, past, usual), 0, 3);
        assertThat(Api.guest(service).get("/api/v1/seeds/" + past).status()).isEqualTo(200);
        assertThat(summary().get("due").asInt()).isZero();
        assertThat(summary().get("published").asInt()).isEqualTo(3);
        assertThat(upkeep(named).get("confirmBy").stringValue())
                .as("a named day moves")
                .isEqualTo(inTwoYears());
        assertThat(upkeep(usual).get("version").asInt())
                .as("nobody is told of a day only")
                .isEqualTo(1);
        assertThat(told(past, 3)).containsExactly("published", "withdrawn", "published");
    }

    private static String inTwoYears() {
        return service.bean(Days.class).today().plusYears(2).toString();
    }

    private static String day(int days) {
        return service.bean(Days.class).today().plusDays(days).toString();
    }

    @Test
    void sentAgainIsConfirmedAgain() {
        var id = publish(institute, "again", "");
        service.advance(Duration.ofDays(800));
        assertThat(listed("?state=due")).containsExactly("again");
        service.bean(Expiry.class).look();
        assertThat(listed("?state=hidden")).containsExactly("again");
        var import1 = imported("again");
        assertThat(import1.get("accepted").asInt()).as("hidden is shown again").isEqualTo(1);
        assertThat(listed("?state=published")).containsExactly("again");
        service.advance(Duration.ofDays(31));
        assertThat(imported("again").get("unchanged").asInt()).isEqualTo(1);
        assertThat(upkeep(id).get("confirmBy").stringValue()).isEqualTo(inTwoYears());
    }

    private JsonNode imported(String sourceId) {
        var row = """
                {"sourceId":"%s","title":"Title of %s","description":"%s"}""".formatted(sourceId, sourceId, LONG);
        return Imports.run(institute, row);
    }

    @Test
    void whatASeedLacksIsSaid() {
        var poor = institute
                .post("/api/v1/seeds", "{\"sourceId\":\"poor\",\"title\":\"短い題\",\"description\":\"\"}")
                .json()
                .get("id")
                .stringValue();
        var rich = publish(institute, "rich", ",\"contact\":\"desk\",\"people\":[{\"sourceId\":\"p\",\"name\":\"N\"}]");
        assertThat(upkeep(poor).get("lacks").valueStream().map(JsonNode::stringValue))
                .containsExactly("text", "contact", "people");
        assertThat(upkeep(rich).get("lacks")).isEmpty();

        service.bean(EventPublisher.class)
                .publishAll(
                        Topics.INDEXING,
                        List.of(
                                new Keyed(rich, new SeedIndexed(UUID.fromString(rich), 1, true, false)),
                                new Keyed(poor, new SeedIndexed(UUID.fromString(poor), 1, true, true))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> listed("?lacks=purpose").equals(List.of("rich")));
        assertThat(listed("?lacks=text")).containsExactly("poor");
        assertThat(listed("?words=OF%20rI")).containsExactly("rich");
        assertThat(listed("?words=%25")).isEmpty();
        assertThat(listed("?words=%E7%9F%AD%E3%81%84&lacks=people&state=published"))
                .containsExactly("poor");
        assertThat(summary().get("lacks").toString())
                .isEqualTo("{\"text\":1,\"purpose\":1,\"contact\":1,\"people\":1}");
        assertThat(institute.get(UPKEEP + "?lacks=money").status()).isEqualTo(400);
    }

    @Test
    void manyAreChangedTogetherOrNoneIs() {
        var one = publish(institute, "one", "");
        var two = publish(institute, "two", "");
        var theirs = publish(other, "theirs", "");
        for (var stranger : List.of(theirs, UUID.randomUUID().toString())) {
            assertThat(change("\"change\":\"withdraw\"", one, two, stranger).status())
                    .isEqualTo(404);
        }
        assertThat(listed("")).containsExactly("two", "one");
        assertThat(change("\"change\":\"visibility\"", one).status()).isEqualTo(400);
        assertThat(change("\"change\":\"withdraw\",\"visibility\":\"public\"", one)
                        .status())
                .isEqualTo(400);
        assertThat(change("\"change\":\"withdraw\"", one, one).status()).isEqualTo(400);
        assertThat(change("\"change\":\"withdraw\"").status()).isEqualTo(400);

        assertChanged(change("\"change\":\"withdraw\"", one, two), 2, 0);
        assertThat(listed("")).isEmpty();
        assertThat(change("\"change\":\"withdraw\"", one).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/seeds/" + theirs).status()).isEqualTo(200);
    }

    @Test
    void aPageGoesOnWhereTheLastHasEnded() {
        for (int i = 0; i < 5; i++) {
            publish(institute, "page-" + i, "");
        }
        var first = institute.get(UPKEEP + "?limit=3").json();
        assertThat(first.get("items")).hasSize(3);
        assertThat(listed("?limit=3&cursor=" + first.get("nextCursor").stringValue()))
                .containsExactly("page-1", "page-0");
    }

    @Test
    void onlyWhoWritesSeedsSeesTheirUpkeep() {
        var id = publish(institute, "mine", "");
        var company = Api.of(service, UUID.randomUUID(), "company", "company-member");
        for (var path : List.of(UPKEEP, UPKEEP + "/summary", UPKEEP + "/" + id, "/api/v1/seeds/" + id + "/history")) {
            assertThat(company.get(path).status()).isEqualTo(403);
        }
        assertThat(other.get(UPKEEP + "/" + id).status()).isEqualTo(404);
        assertThat(other.get(UPKEEP).json().get("items")).isEmpty();
    }
}
