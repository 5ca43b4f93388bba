package io.mebuki.matching.verdicts;

import static io.mebuki.matching.testing.Owners.need;
import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellNeeds;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.Topics;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import io.mebuki.platform.testing.EventTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class VerdictsIT {

    private static final UUID INSTITUTE = UUID.randomUUID();
    private static final UUID COMPANY = UUID.randomUUID();
    private static final UUID ULTRASOUND = UUID.randomUUID();
    private static final UUID ULTRASOUND_TOO = UUID.randomUUID();
    private static final UUID ENZYME = UUID.randomUUID();
    private static final UUID ENZYME_TOO = UUID.randomUUID();
    private static final UUID SECRET = UUID.randomUUID();

    private final UUID need = UUID.randomUUID();
    private final Api company = Api.company(COMPANY);

    @BeforeAll
    static void tellOfSeeds() {
        RunningMatching.context();
        tellSeeds(
                published(
                        seed(
                                ULTRASOUND,
                                1,
                                INSTITUTE,
                                Visibility.PUBLIC,
                                "Ultrasonic pipe cleaning",
                                "Ultrasound shakes limescale off the walls of water pipes. A transducer is clamped on the pipe.")),
                published(seed(
                        ULTRASOUND_TOO,
                        1,
                        INSTITUTE,
                        Visibility.PUBLIC,
                        "Cavitation against deposits",
                        "Sound waves of high frequency make bubbles that break deposits in heat exchangers.")),
                published(seed(
                        ENZYME,
                        1,
                        INSTITUTE,
                        Visibility.PUBLIC,
                        "Enzymes that dissolve deposits",
                        "An enzyme dissolves limescale and biofilm in water pipes without acid.")),
                published(seed(
                        ENZYME_TOO,
                        1,
                        INSTITUTE,
                        Visibility.PUBLIC,
                        "Biological descaling",
                        "Proteins from bacteria bind calcium and dissolve scale at room temperature.")),
                published(seed(
                        SECRET, 1, INSTITUTE, Visibility.PRIVATE, "Descaling pipes", "A private way to descale.")));
    }

    @BeforeEach
    void tellOfANeed() {
        tellNeeds(published(need(
                need,
                1,
                COMPANY,
                Disclosure.PUBLIC,
                "Limescale in pipes",
                "We want to remove limescale from the water pipes of our plant without stopping it.")));
    }

    @Test
    void aVerdictMovesTheOrderOfItsNeedAtOnce() {
        judge(company, ULTRASOUND, "accepted");
        judge(company, ENZYME, "declined");

        var after = matches(company);

        assertThat(after.ids()).startsWith(ULTRASOUND.toString()).endsWith(ENZYME.toString());
        var accepted = item(after, ULTRASOUND);
        assertThat(accepted.get("verdict").asString()).isEqualTo("accepted");
        assertThat(accepted.get("score").asDouble()).isEqualTo(1);
        var declined = item(after, ENZYME);
        assertThat(declined.get("verdict").asString()).isEqualTo("declined");
        assertThat(declined.get("score").asDouble()).isZero();
        assertThat(declined.get("belowFloor").asBoolean()).isTrue();
        assertThat(learned(after, ULTRASOUND_TOO))
                .isGreaterThan(learned(after, ENZYME_TOO))
                .isPositive();
    }

    @Test
    void howMuchAVerdictMovesIsTheDifferenceOfTheScores() {
        double before = item(matches(company), ULTRASOUND_TOO).get("score").asDouble();

        judge(company, ULTRASOUND, "accepted");

        var after = matches(company);
        assertThat(item(after, ULTRASOUND_TOO).get("score").asDouble() - learned(after, ULTRASOUND_TOO))
                .isCloseTo(before, offset(.0002));
    }

    @Test
    void nobodyElseSeesAVerdictOrWhatItMoves() {
        var others = Api.company(UUID.randomUUID());
        var before = matches(others).body();

        judge(company, ULTRASOUND, "declined");
        judge(company, ENZYME, "accepted");

        assertThat(matches(others).body()).isEqualTo(before);
        assertThat(others.get(path(ULTRASOUND)).status()).isEqualTo(404);
        assertThat(Api.institute(INSTITUTE).get(path(ULTRASOUND)).status()).isEqualTo(404);
    }

    @Test
    void thePublisherJudgesItsOwnSide() {
        var institute = Api.institute(INSTITUTE);

        var verdict = judge(institute, ULTRASOUND, "declined");

        assertThat(verdict.get("side").asString()).isEqualTo("seed");
        var needs = institute.get("/api/v1/seeds/" + ULTRASOUND + "/matches?limit=100");
        assertThat(needs.ids()).endsWith(need.toString());
        assertThat(item(matches(company), ULTRASOUND).has("verdict")).isFalse();
    }

    @Test
    void theLastWordCountsAndCanBeTakenBack() {
        var untouched = matches(company).body();
        judge(company, ULTRASOUND, "declined");

        var verdict = company.put(path(ULTRASOUND), """
                {"verdict": "accepted", "reason": "現場で試した 🌱"}""");

        assertThat(verdict.status()).isEqualTo(200);
        assertThat(company.get(path(ULTRASOUND)).json()).isEqualTo(verdict.json());
        assertThat(verdict.json().get("reason").asString()).isEqualTo("現場で試した 🌱");
        assertThat(company.delete(path(ULTRASOUND)).status()).isEqualTo(204);
        assertThat(company.delete(path(ULTRASOUND)).status()).isEqualTo(404);
        assertThat(matches(company).body()).isEqualTo(untouched);
    }

    @Test
    void eachChangeIsToldWithoutItsReason() {
        company.put(path(ENZYME), """
                {"verdict": "declined", "reason": "too slow"}""");
        company.delete(path(ENZYME));

        var key = need + ":" + ENZYME + ":" + COMPANY;
        try (var topic = RunningMatching.topic(Topics.VERDICTS)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topic.of(key)).hasSize(2));
            assertThat(topic.of(key))
                    .extracting(EventTopic.Told::version)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(topic.of(key).toString()).doesNotContain("too slow");
        }
    }

    @Test
    void whoeverSpeaksLastAmongManyIsToldLast() throws InterruptedException {
        var changes = IntStream.range(0, 24)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    if (i % 3 == 0) {
                        company.delete(path(ENZYME_TOO));
                    } else {
                        judge(company, ENZYME_TOO, i % 2 == 0 ? "accepted" : "declined");
                    }
                }))
                .toList();
        for (var change : changes) {
            change.join();
        }
        var last = Instant.parse(
                judge(company, ENZYME_TOO, "accepted").get("givenAt").asString());

        try (var topic = RunningMatching.topic(Topics.VERDICTS)) {
            var key = need + ":" + ENZYME_TOO + ":" + COMPANY;
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> Instant.parse(topic.of(key)
                                    .getLast()
                                    .data()
                                    .get("givenAt")
                                    .asString())
                            .equals(last));
            assertThat(topic.of(key))
                    .extracting(EventTopic.Told::version)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void onlyTheTwoEndsOfAMatchJudgeIt() {
        var body = "{\"verdict\": \"accepted\"}";

        assertThat(Api.company(UUID.randomUUID()).put(path(ULTRASOUND), body).status())
                .isEqualTo(403);
        assertThat(company.put(path(SECRET), body).status()).isEqualTo(404);
        assertThat(company.put(path(UUID.randomUUID()), body).status()).isEqualTo(404);
        assertThat(Api.guest().put(path(ULTRASOUND), body).status()).isEqualTo(401);
        assertThat(Api.curator(INSTITUTE).put(path(ULTRASOUND), body).status()).isEqualTo(403);
    }

    @Test
    void theOperatorGetsVerdictsAsLabelsWithoutWhatItsJudgeMayNotRead() {
        var masked = UUID.randomUUID();
        tellNeeds(published(need(masked, 1, COMPANY, Disclosure.MASKED, "A secret", "A secret need for clean pipes.")));
        judge(company, ULTRASOUND, "declined");
        judge(Api.institute(INSTITUTE), ULTRASOUND, "accepted");
        judge(Api.institute(INSTITUTE), ENZYME, "accepted");
        judge(Api.institute(INSTITUTE), masked, ENZYME, "accepted");

        assertThat(Api.guest().get("/actuator/labels").status()).isEqualTo(401);
        assertThat(company.get("/actuator/labels").status()).isEqualTo(403);
        var operator = Api.bearing(RunningMatching.ISSUER.token("operator", UUID.randomUUID(), "operator", "operator"));
        var labels = operator.get("/actuator/labels").json();

        assertThat(labels.get("labels")
                        .valueStream()
                        .filter(label -> label.get("need").asString().equals(need.toString())))
                .extracting(
                        label -> label.get("seed").asString(),
                        label -> label.get("grade").asInt())
                .containsExactlyInAnyOrder(tuple(ULTRASOUND.toString(), 0), tuple(ENZYME.toString(), 1));
        assertThat(labels.get("needs")
                        .valueStream()
                        .filter(each -> each.get("id").asString().equals(need.toString())))
                .extracting(each -> each.get("title").asString())
                .containsExactly("Limescale in pipes");
        assertThat(labels.toString()).doesNotContain(masked.toString());
    }

    @Test
    void aMaskedNeedTeachesNothing() {
        var masked = UUID.randomUUID();
        tellNeeds(
                published(need(masked, 1, UUID.randomUUID(), Disclosure.MASKED, "Limescale", "Limescale in boilers.")));
        var institute = Api.institute(INSTITUTE);
        var path = "/api/v1/seeds/" + ENZYME_TOO + "/matches?limit=100";
        var semantic = semantic(institute.get(path));

        judge(institute, masked, ENZYME_TOO, "accepted");

        var after = institute.get(path);
        assertThat(after.ids()).startsWith(masked.toString());
        assertThat(semantic(after)).isEqualTo(semantic);
        judge(institute, need, ENZYME_TOO, "accepted");
        assertThat(semantic(institute.get(path))).isNotEqualTo(semantic);
    }

    private static Map<String, Double> semantic(Api.Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .collect(Collectors.toMap(
                        item -> item.at("/need/id").asString(),
                        item -> item.at("/components/semantic").asDouble()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "ACCEPTED", ""})
    void whatIsNoVerdictIsNamed(String verdict) {
        var answer = company.put(path(ULTRASOUND), "{\"verdict\": \"" + verdict + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("verdict");
    }

    @ParameterizedTest
    @CsvSource({"'{}', verdict", "'{\"verdict\": \"accepted\", \"reason\": \"\"}', reason"})
    void whatIsMissingOrEmptyIsNamed(String body, String field) {
        var answer = company.put(path(ULTRASOUND), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    private JsonNode judge(Api judge, UUID seed, String verdict) {
        return judge(judge, need, seed, verdict);
    }

    private static JsonNode judge(Api judge, UUID need, UUID seed, String verdict) {
        var answer = judge.put(path(need, seed), "{\"verdict\": \"" + verdict + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Api.Answer matches(Api reader) {
        return reader.get("/api/v1/needs/" + need + "/matches?limit=100");
    }

    private String path(UUID seed) {
        return path(need, seed);
    }

    private static String path(UUID need, UUID seed) {
        return "/api/v1/matches/" + need + "/" + seed + "/verdict";
    }

    private static double learned(Api.Answer answer, UUID seed) {
        return item(answer, seed).at("/components/learned").asDouble();
    }

    private static JsonNode item(Api.Answer answer, UUID seed) {
        return answer.json()
                .get("items")
                .valueStream()
                .filter(item -> item.at("/seed/id").asString().equals(seed.toString()))
                .findFirst()
                .orElseThrow();
    }
}
