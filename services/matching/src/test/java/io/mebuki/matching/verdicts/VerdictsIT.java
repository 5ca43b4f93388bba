package io.mebuki.matching.verdicts;

import static io.mebuki.matching.testing.Owners.need;
import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.tellNeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.matching.testing.Api;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What verdicts move, and for whom. */
class VerdictsIT extends LimescaleStory {

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
}
