package io.mebuki.matching.verdicts;

import static io.mebuki.matching.testing.Owners.need;
import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.tellNeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.Topics;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import io.mebuki.platform.testing.EventTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How verdicts are given, kept and told. */
class VerdictWritesIT extends LimescaleStory {

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
}
