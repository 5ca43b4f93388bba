package io.mebuki.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    private static Candidate candidate(UUID seed, double words, @Nullable Double meaning) {
        return new Candidate(seed, words, meaning, .25);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(Fusion.scores(List.of())).isEmpty();
    }

    @Test
    void stretchesBothAndMixesThem() {
        var scores = Fusion.scores(List.of(candidate(A, 8, .9), candidate(B, 4, .8), candidate(C, 0, .85)));
        assertThat(scores.get(A)).isEqualTo(1);
        assertThat(scores.get(B)).isCloseTo(.75 * .5, within(1e-9));
        assertThat(scores.get(C)).isCloseTo(.25 * .5, within(1e-9));
    }

    @Test
    void eachSeedHasItsOwnWeight() {
        var scores = Fusion.scores(
                List.of(new Candidate(A, 10, .7, .4), new Candidate(B, 0, .9, .9), new Candidate(C, 10, .9, 0)));
        assertThat(scores).containsOnly(entry(A, .6), entry(B, .9), entry(C, 1.0));
    }

    @Test
    void withoutAnyMeaningWordsDecideAlone() {
        var scores = Fusion.scores(List.of(candidate(A, 2, null), candidate(B, 1, null)));
        assertThat(scores).isEqualTo(Map.of(A, 1.0, B, .5));
    }

    @Test
    void aSeedWithoutVectorsCountsAsTheFarthest() {
        var scores = Fusion.scores(List.of(candidate(A, 4, null), candidate(B, 4, .8), candidate(C, 4, .9)));
        assertThat(scores.get(A)).isEqualTo(scores.get(B)).isLessThan(scores.get(C));
    }

    @Test
    void withoutAnyWordsMeaningDecidesAlone() {
        var scores = Fusion.scores(List.of(candidate(A, 0, .7), candidate(B, 0, .8)));
        assertThat(scores).isEqualTo(Map.of(A, .0, B, .25));
    }

    @Test
    void whereAllAreEquallyNearEachIsAsGoodAsTheBest() {
        assertThat(Fusion.scores(List.of(candidate(A, 1, .8)))).containsEntry(A, 1.0);
    }
}
