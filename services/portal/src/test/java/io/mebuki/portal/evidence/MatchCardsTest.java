package io.mebuki.portal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.client.model.Encounter;
import io.mebuki.client.model.MatchedSeed;
import io.mebuki.client.model.Novelty;
import io.mebuki.client.model.ResearchField;
import io.mebuki.client.model.ScoreComponents;
import io.mebuki.client.model.Seed;
import io.mebuki.client.model.SeedMatch;
import io.mebuki.client.model.SeedMatches;
import io.mebuki.client.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchCardsTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000c001");

    @Test
    void aGoodUnexpectedMatchNamesBothFields() {
        var surprise = Objects.requireNonNull(surprise(.5, false, true));

        assertThat(surprise.from()).isEqualTo("furnaces");
        assertThat(surprise.to()).isEqualTo("batteries");
        assertThat(surprise.mechanism()).isEqualTo("how");
    }

    @Test
    void aWeakOneDoesNotClaimToSolveTheSameProblem() {
        var surprise = Objects.requireNonNull(surprise(.9, true, true));

        assertThat(surprise.from()).isNull();
        assertThat(surprise.to()).isNull();
    }

    @Test
    void whatAPlainSearchShowsIsNoSurprise() {
        assertThat(surprise(.49, false, true)).isNull();
        assertThat(surprise(.9, false, false)).as("in the relevant reading").isNull();
    }

    private static MatchCard.@Nullable Unexpected surprise(double unexpectedness, boolean weak, boolean unexpected) {
        var match = new SeedMatch()
                .seed(new MatchedSeed().id(ID).sourceId("s").title("Separators").organization("institute"))
                .score(.4)
                .belowFloor(weak)
                .unexpectedness(unexpectedness)
                .components(new ScoreComponents().lexical(.1).semantic(.5).fieldDistance(.3))
                .reasons(List.of())
                .unmet(List.of());
        match.encounter(new Encounter()
                .seedField(new ResearchField().code("energy.batteries").ja("電池").en("batteries"))
                .mechanism(new Span().field("description").start(0).end(3).text("how")));
        var matches = new SeedMatches()
                .items(List.of(match))
                .noGoodMatch(weak)
                .lexicalOnly(false)
                .model("m")
                .novelty(unexpected ? novelty() : null);
        var seed = new Seed().id(ID).title("Separators").fields(List.of("batteries"));
        return MatchCards.ofSeeds(matches, Texts.ofSearch("a need"), Map.of(ID, seed), Locale.ENGLISH)
                .cards()
                .getFirst()
                .unexpected();
    }

    private static Novelty novelty() {
        return new Novelty()
                .asked(.5)
                .needField(new ResearchField().code("machines.furnaces").ja("炉").en("furnaces"))
                .relevanceKept(.94)
                .unexpectedAmongTen(1)
                .curve(List.of());
    }
}
