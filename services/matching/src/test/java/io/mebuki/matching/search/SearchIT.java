package io.mebuki.matching.search;

import static io.mebuki.matching.testing.Owners.need;
import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellNeeds;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.NeedState;
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
import tools.jackson.databind.JsonNode;

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

    @Test
    void theUnexpectedIsAnsweredWithoutRepetition() {
        var answer = company.post("/api/v1/matches/search", """
                {"text": "batteries that do not burn", "mode": "unexpected", "novelty": 1, "limit": 100}""");

        assertThat(answer.ids()).doesNotHaveDuplicates().contains(BATTERY.toString());
        assertThat(answer.json().get("items"))
                .allSatisfy(item ->
                        assertThat(item.get("unexpectedness").asDouble()).isBetween(0.0, 1.0));
        var novelty = answer.json().get("novelty");
        assertThat(novelty.get("asked").asDouble()).isEqualTo(1);
        assertThat(novelty.get("relevanceKept").asDouble()).isLessThan(.5);
        assertThat(novelty.at("/needField/code").asString()).contains(".");
        long surprising = answer.json()
                .get("items")
                .valueStream()
                .limit(10)
                .filter(item -> item.get("unexpectedness").asDouble() >= .5)
                .count();
        assertThat(novelty.get("unexpectedAmongTen").asLong())
                .isEqualTo(surprising)
                .isPositive();
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
    }

    @Test
    void aFactThatStandsAgainstTheNeedIsQuotedFromBoth() {
        var glass = UUID.randomUUID();
        var title = "Sealing glass for furnaces";
        var description = "The glass seals sensors in furnaces. 😀 The seal is stable up to 750 °C.";
        tellSeeds(published(seed(glass, 1, INSTITUTE, Visibility.PUBLIC, title, description)));
        var text = "𠮷田です。炉の温度センサーの封止材を探しています。900℃以上で安定して使える封止材が必要です。";

        var answer = company.search(text);

        var clash = clash(answer, glass);
        assertQuotes(clash.get("asked"), Map.of("text", text));
        assertThat(clash.get("asked").get("text").asString()).isEqualTo("900℃以上");
        assertQuotes(clash.get("stated"), Map.of("description", description));
        assertThat(clash.get("stated").get("text").asString()).isEqualTo("up to 750 °C");
        assertThat(clash.get("seedSpan").get("text").asString()).contains("The seal is stable up to 750 °C.");
        assertThat(clash.get("askedIs").asString()).isEqualTo("above");
    }

    @Test
    void aStoredNeedsLevelOfReadinessIsComparedWithTheSeeds() {
        var need = UUID.randomUUID();
        tellNeeds(published(atLevel(
                6,
                need(need, 1, COMPANY, Disclosure.PUBLIC, "Batteries that do not burn", "We need an electrolyte."))));

        var clash = clash(company.get("/api/v1/needs/" + need + "/matches"), BATTERY);

        assertThat(clash.get("asked").get("field").asString()).isEqualTo("trl");
        assertThat(clash.get("asked").get("text").asString()).isEqualTo("6");
        assertThat(clash.get("stated").get("text").asString()).isEqualTo("4");
        var back = company.get("/api/v1/seeds/" + BATTERY + "/matches?limit=100");
        assertThat(back.body()).contains("\"askedIs\":\"above\"");
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

    private static JsonNode clash(Api.Answer answer, UUID seed) {
        return answer.json()
                .get("items")
                .get(answer.ids().indexOf(seed.toString()))
                .get("unmet")
                .valueStream()
                .filter(unmet -> unmet.has("clash"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.body()))
                .get("clash");
    }

    private static NeedState atLevel(int trl, NeedState need) {
        return new NeedState(
                need.id(),
                need.version(),
                need.organization(),
                need.title(),
                need.problem(),
                need.desiredOutcome(),
                need.constraints(),
                need.applicationDomain(),
                trl,
                need.deadline(),
                need.language(),
                need.disclosure(),
                need.maskedText(),
                need.publishedAt(),
                need.updatedAt());
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

    private static void assertQuotes(JsonNode span, Map<String, String> fields) {
        var text = Objects.requireNonNull(fields.get(span.get("field").asString()));
        int[] codePoints = text.codePoints().toArray();
        int start = span.get("start").asInt();
        int length = span.get("end").asInt() - start;
        assertThat(new String(codePoints, start, length))
                .isEqualTo(span.get("text").asString());
    }

    private static String text(String field) {
        return Objects.requireNonNull(TEXTS.get(field));
    }

    @Test
    void anUnexpectedSeedThatFitsSaysWhy() {
        var bees = UUID.randomUUID();
        var text = "The aim is to keep a hive's temperature even. A wax that melts at 35 °C takes up heat in the wall.";
        tellSeeds(published(seed(bees, 1, INSTITUTE, Visibility.PUBLIC, "Even warmth for bees", text)));

        var answer = company.post("/api/v1/matches/search", """
                {"text": "The aim is to keep the temperature in a parcel with vaccines even.", "mode": "unexpected",
                 "novelty": 1, "limit": 100}""");

        var found = answer.json()
                .get("items")
                .valueStream()
                .filter(item -> item.has("encounter"))
                .toList();
        assertThat(answer.json().get("items").valueStream().filter(item -> !item.has("encounter")))
                .allSatisfy(item -> assertThat(item.get("unexpectedness").asDouble() < .5
                                || item.get("belowFloor").asBoolean())
                        .isTrue());
        assertThat(found).allSatisfy(item -> {
            assertThat(item.at("/encounter/seedField/ja").asString()).isNotBlank();
            if (item.at("/seed/id").asString().equals(bees.toString())) {
                assertQuotes(item.at("/encounter/mechanism"), Map.of("description", text));
            }
        });
    }
}
