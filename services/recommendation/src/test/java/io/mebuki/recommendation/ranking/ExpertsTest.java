package io.mebuki.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpertsTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    private static double score(Map<UUID, Double> scores, List<UUID> seeds) {
        return Experts.rank(scores, Map.of("somebody", seeds)).getFirst().score();
    }

    @Test
    void aSumDiscountedByRank() {
        var scores = Map.of(A, .4, B, 1.0, C, .5);
        assertThat(score(scores, List.of(A, B, C))).isCloseTo(.7 * (1 + .3 * .5 + .09 * .4), within(1e-9));
    }

    @Test
    void theOrderOfTheSeedsIsTheirOwn() {
        var scores = Map.of(A, .4, B, 1.0, C, .5);
        var expert = Experts.rank(scores, Map.of("x", List.of(A, B, C))).getFirst();
        assertThat(expert.seeds()).containsExactly(B, C, A);
    }

    @Test
    void manyMiddlingSeedsDoNotBeatTheOneThatAnswers() {
        var middling = IntStream.range(0, 100).mapToObj(i -> new UUID(1, i)).toList();
        var scores = new HashMap<UUID, Double>(Map.of(A, 1.0));
        middling.forEach(seed -> scores.put(seed, .69));
        var ranked = Experts.rank(scores, Map.of("busy", middling, "right", List.of(A)));
        assertThat(ranked).extracting(Expert::who).containsExactly("right", "busy");
    }

    @Test
    void aFurtherSeedNeverHarmsAndNothingPassesOne() {
        var seeds = IntStream.range(0, 50).mapToObj(i -> new UUID(1, i)).toList();
        var scores = new HashMap<UUID, Double>();
        seeds.forEach(seed -> scores.put(seed, 1.0));
        double before = 0;
        for (int count = 1; count <= seeds.size(); count++) {
            double now = score(scores, seeds.subList(0, count));
            assertThat(now).isBetween(before, 1.0);
            before = now;
        }
    }

    @Test
    void aSeedThatIsNamedTwiceCountsOnce() {
        var scores = Map.of(A, .8);
        assertThat(score(scores, List.of(A, A))).isEqualTo(score(scores, List.of(A)));
    }

    @Test
    void whoHasNothingToShowIsNotThere() {
        assertThat(Experts.rank(Map.of(A, 0.0), Map.of("x", List.of(A), "y", List.of(B))))
                .isEmpty();
        var expert =
                Experts.rank(Map.of(A, 0.0, B, .5), Map.of("x", List.of(A, B))).getFirst();
        assertThat(expert.seeds()).containsExactly(B);
    }

    @Test
    void equalsStandInAFixedOrder() {
        var scores = Map.of(A, .5, B, .5);
        for (var names : List.of(List.of("x", "y"), List.of("y", "x"))) {
            var behind = Map.of(names.get(0), List.of(A), names.get(1), List.of(B));
            assertThat(Experts.rank(scores, behind)).extracting(Expert::who).containsExactly("x", "y");
        }
        var expert = Experts.rank(scores, Map.of("x", Stream.of(B, A).toList())).getFirst();
        assertThat(expert.seeds()).containsExactly(A, B);
    }
}
