package io.mebuki.portal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.client.model.MatchedSeed;
import io.mebuki.client.model.ScoreComponents;
import io.mebuki.client.model.Seed;
import io.mebuki.client.model.SeedMatch;
import io.mebuki.client.model.SeedMatches;
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
        var matches = new SeedMatches()
                .items(List.of(match))
                .noGoodMatch(weak)
                .lexicalOnly(false)
                .model("m");
        var seed = new Seed().id(ID).title("Separators").fields(List.of("batteries"));
        return MatchCards.ofSeeds(
                        matches, Texts.ofSearch("a need"), "furnaces", Map.of(ID, seed), unexpected, Locale.ENGLISH)
                .cards()
                .getFirst()
                .unexpected();
    }
}
