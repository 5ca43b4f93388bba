package io.mebuki.matching.search;

import static io.mebuki.matching.testing.Owners.need;
import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellNeeds;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static io.mebuki.matching.testing.Owners.withdrawn;
import static io.mebuki.matching.testing.Spans.assertQuotes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.Topics;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIT {

    private static final UUID INSTITUTE = UUID.randomUUID();
    private static final UUID COMPANY = UUID.randomUUID();
    private static final UUID BATTERY = UUID.randomUUID();
    private static final Map<String, String> TEXTS = Map.of(
            "title",
            "Solid electrolyte for batteries",
            "description",
            "😀 The purpose is to stop batteries from burning. A sulfide glass is used as the electrolyte. "
                    + "The results showed 10 mS/cm at room temperature. It can be used in electric cars.");

    private final Api company = Api.company(COMPANY);

    @BeforeAll
    static void tell() {
        RunningMatching.context();
        tellSeeds(
                published(seed(BATTERY, 1, INSTITUTE, Visibility.PUBLIC, text("title"), text("description"))),
                published(seed(UUID.randomUUID(), 1, INSTITUTE, Visibility.PUBLIC, "温泉の湯花を用いた顔料", "顔料を作る方法。")),
                published(seed(UUID.randomUUID(), 1, UUID.randomUUID(), Visibility.PUBLIC, "Beekeeping robot", "")));
    }

    @Test
    void everyItemHasReasonsThatQuoteBothTextsExactly() {
        var title = "燃えない電池";
        var text = "𠮷田電機です。電気自動車の電池が燃えるのを防ぎたい。室温で使えること。";

        var answer = company.post("/api/v1/matches/search", """
                {"title": "%s", "text": "%s", "limit": 100}""".formatted(title, text));

        var items = answer.json().get("items");
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.get("reasons")).isNotEmpty());
        var best = items.get(answer.ids().indexOf(BATTERY.toString()));
        assertThat(best.get("score").asDouble()).isBetween(0.0, 1.0);
        assertThat(best.get("reasons")).allSatisfy(reason -> {
            assertQuotes(reason.get("needSpan"), Map.of("title", title, "text", text));
            assertQuotes(reason.get("seedSpan"), TEXTS);
            assertThat(reason.get("similarity").asDouble()).isBetween(0.0, 1.0);
        });
        assertThat(answer.json().get("noGoodMatch").asBoolean()).isFalse();
    }

    @Test
    void aNewProcessRehearsesAsSoonAsThereIsEnoughToSearch() {
        var rehearsal = RunningMatching.context().getBean(Rehearsal.class);
        assertThat(rehearsal.rehearsed(3)).isTrue();
        assertThat(rehearsal.rehearsed(1_000)).isFalse();
    }

    @Test
    void scoresNeverRiseDownTheList() {
        var scores = company.search("electrolyte")
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("score").asDouble())
                .toList();

        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void nothingGoodIsSaidSo() {
        var answer = company.search("zzz qqq xxx");

        assertThat(answer.json().get("noGoodMatch").asBoolean()).isTrue();
        assertThat(answer.json().get("items"))
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(item.get("belowFloor").asBoolean()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"purpose", "mechanism"})
    void anAspectIsAnswered(String aspect) {
        var answer = company.post("/api/v1/matches/search", """
                {"text": "batteries that do not burn", "aspect": "%s"}""".formatted(aspect));

        assertThat(answer.ids()).contains(BATTERY.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"languages\": [\"EN\"]  | true",
                "\"languages\": [\"ja\"]  | false",
                "\"fields\": [\"Materials\"] | true",
                "\"fields\": [\"law\"]    | false",
                "\"trl\": [3, 4]          | true",
                "\"trl\": [5]             | false",
                "\"organizations\": [\"00000000-0000-7000-8000-000000000000\"] | false",
                "\"organizations\": null  | true"
            })
    void filtersAdmitWhatFits(String filter, boolean found) {
        var ids = company.post("/api/v1/matches/search", """
                        {"text": "solid electrolyte", "limit": 100, "filter": {%s}}""".formatted(filter)).ids();

        assertThat(ids.contains(BATTERY.toString())).isEqualTo(found);
    }

    @Test
    void aStoredNeedFindsSeedsAndBothDirectionsAreToldOnce() {
        var need = UUID.randomUUID();
        var told = need(
                need,
                1,
                COMPANY,
                Disclosure.PUBLIC,
                "Batteries that do not burn",
                "We need a solid electrolyte for batteries of electric cars. It must not burn.");
        tellNeeds(published(told));

        assertThat(company.get("/api/v1/needs/" + need + "/matches").ids()).contains(BATTERY.toString());
        awaitMatch(need, BATTERY, "NEED");

        var later = UUID.randomUUID();
        tellSeeds(published(seed(later, 1, INSTITUTE, Visibility.PUBLIC, "Solid electrolyte II", text("description"))));
        awaitMatch(need, later, "SEED");

        tellNeeds(published(need(need, 2, COMPANY, Disclosure.PUBLIC, told.title(), told.problem())));
        try (var matches = RunningMatching.topic(Topics.MATCHES)) {
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(matches.of(need + ":" + BATTERY)).hasSize(1));
        }
        tellSeeds(withdrawn(later, 2, INSTITUTE)); // two seeds that say the same share the lead, which others count on
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | text",
                "{\"text\": \" \"}                         | text",
                "{\"text\": \"a\", \"limit\": 0}           | limit",
                "{\"text\": \"a\", \"limit\": 101}         | limit",
                "{\"text\": \"a\", \"novelty\": 2}         | novelty",
                "{\"text\": \"a\", \"mode\": \"nice\"}     | mode",
                "{\"text\": \"a\", \"aspect\": \"result\"} | aspect",
                "{\"text\": \"a\", \"nonsense\": 1}        | nonsense",
                "{\"text\": \"a\", \"filter\": {\"trl\": [0]}} | filter"
            })
    void aWrongSearchIsRefusedByName(String body, String field) {
        var answer = company.post("/api/v1/matches/search", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(field, "errors", "expected");
    }

    @Test
    void rolesDecide() {
        var body = "{\"text\": \"a\"}";
        assertThat(Api.curator(INSTITUTE).post("/api/v1/matches/search", body).status())
                .isEqualTo(403);
        assertThat(Api.bearing("nonsense").post("/api/v1/matches/search", body).status())
                .isEqualTo(401);
        assertThat(Api.guest().get("/api/v1/seeds/" + BATTERY + "/matches").status())
                .isEqualTo(401);
        assertThat(Api.guest().get("/api/v1/needs/" + BATTERY + "/matches").status())
                .isEqualTo(401);
        assertThat(company.get("/api/v1/seeds/nonsense/matches").status()).isEqualTo(400);
        assertThat(company.get("/api/v1/needs/" + BATTERY + "/matches?mode=nice")
                        .status())
                .isIn(400, 404);
    }

    @Test
    void vectorsAreLentToOurServicesOnly() {
        var body = "{\"kind\": \"query\", \"texts\": [\"solid electrolyte\", \"固体電解質\", \"farming of tuna\"]}";

        var answer = Api.service().post("/internal/embed", body);

        assertThat(answer.status()).isEqualTo(200);
        var vectors = answer.json()
                .get("vectors")
                .valueStream()
                .map(vector -> Vector.fromBase64(vector.asString()))
                .toList();
        assertThat(vectors).hasSize(3);
        assertThat(vectors.getFirst().cosine(vectors.get(1)))
                .isGreaterThan(vectors.getFirst().cosine(vectors.getLast()) + .1);
        assertThat(company.post("/internal/embed", body).status()).isEqualTo(403);
        assertThat(Api.guest().post("/internal/embed", body).status()).isEqualTo(401);
        assertThat(Api.service()
                        .post("/internal/embed", "{\"kind\": \"x\", \"texts\": [\"a\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(Api.service()
                        .post("/internal/embed", "{\"kind\": \"query\", \"texts\": []}")
                        .status())
                .isEqualTo(400);
    }

    private static void awaitMatch(UUID need, UUID seed, String direction) {
        try (var matches = RunningMatching.topic(Topics.MATCHES)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(matches.of(need + ":" + seed))
                            .singleElement()
                            .satisfies(match -> assertThat(
                                            match.data().get("foundBy").asString())
                                    .isEqualToIgnoringCase(direction)));
        }
    }

    private static String text(String field) {
        return Objects.requireNonNull(TEXTS.get(field));
    }
}
