package io.mebuki.matching.search;

import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static io.mebuki.matching.testing.Spans.assertQuotes;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.events.SeedState.Visibility;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What fits from where nobody would have looked, and why. */
class UnexpectedIT {

    private static final UUID INSTITUTE = UUID.randomUUID();
    private static final UUID BOX = UUID.randomUUID();
    private static final UUID BEES = UUID.randomUUID();
    private static final String WAX = "巣箱の中の温度を一定に保つことを目的としています。35 °Cで溶けるろうを壁に入れ、熱を吸わせる方法を用います。";

    private final Api company = Api.company(UUID.randomUUID());

    @BeforeAll
    static void tell() {
        RunningMatching.context();
        tellSeeds(
                published(seed(
                        BOX,
                        1,
                        INSTITUTE,
                        Visibility.PUBLIC,
                        "A cold box",
                        "A box keeps a parcel with vaccines cold.")),
                published(seed(BEES, 1, INSTITUTE, Visibility.PUBLIC, "温度を一定に保つ巣箱", WAX)),
                published(seed(
                        UUID.randomUUID(),
                        1,
                        INSTITUTE,
                        Visibility.PUBLIC,
                        "Parcel sorting",
                        "A robot sorts parcels.")));
    }

    @Test
    void theUnexpectedIsAnsweredWithoutRepetition() {
        var answer = company.post("/api/v1/matches/search", """
                {"text": "keep the temperature in a parcel with vaccines even", "mode": "unexpected", "novelty": 1, "limit": 100}""");

        assertThat(answer.ids()).doesNotHaveDuplicates().contains(BOX.toString());
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

    /** Written in the other language, it shares no word with the need. */
    @Test
    void anUnexpectedSeedThatFitsSaysWhy() {
        var text = "The aim is to keep the temperature in a parcel with vaccines even.";

        var answer = company.post("/api/v1/matches/search", """
                {"text": "%s", "mode": "unexpected", "novelty": 1, "limit": 100}""".formatted(text));

        var item = answer.json().get("items").get(answer.ids().indexOf(BEES.toString()));
        assertThat(item.has("encounter")).as(item.toString()).isTrue();
        var encounter = item.get("encounter");
        assertThat(encounter.at("/seedField/ja").asString()).isNotBlank();
        assertQuotes(encounter.get("mechanism"), Map.of("description", WAX));
        assertQuotes(encounter.at("/problem/needSpan"), Map.of("text", text));
        assertQuotes(encounter.at("/problem/seedSpan"), Map.of("description", WAX));
    }

    @Test
    void whatIsExpectedHasNoSuchReason() {
        var answer = company.post("/api/v1/matches/search", """
                {"text": "A parcel with vaccines must stay cold.", "mode": "unexpected", "novelty": 1, "limit": 100}""");

        var expected = answer.json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("unexpectedness").asDouble() < .5)
                .toList();
        assertThat(expected).isNotEmpty().noneMatch(item -> item.has("encounter"));
        var relevant = company.search("A parcel with vaccines must stay cold.");
        assertThat(relevant.json().has("novelty")).isFalse();
        assertThat(relevant.json().get("items").valueStream()).noneMatch(item -> item.has("encounter"));
    }
}
