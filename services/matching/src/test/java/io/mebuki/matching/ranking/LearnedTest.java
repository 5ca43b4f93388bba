package io.mebuki.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LearnedTest {

    private static final Judged JUDGED = new Judged(Set.of("useful"), Set.of("useless"));

    @Test
    void whatWasAcceptedComesFirstAndWhatWasDeclinedLast() {
        var learned =
                Learned.of(ranking("useless", "a", "useful"), ranking("useless", "useful"), ranking("a", "b"), JUDGED);

        assertThat(learned.ranking().items()).extracting(Ranked::id).containsExactly("useful", "a", "b", "useless");
        assertThat(learned.ranking().items()).extracting(Ranked::score).containsExactly(1.0, .5, .4, 0.0);
        assertThat(learned.ranking().items()).extracting(Ranked::belowFloor).containsExactly(false, false, false, true);
    }

    @Test
    void saysByHowMuchAScoreHasMoved() {
        var learned = Learned.of(ranking("b", "a"), ranking("useful"), ranking("a", "b", "new"), JUDGED);

        assertThat(Objects.requireNonNull(learned.moved().get("a"))).isCloseTo(.1, offset(1e-9));
        assertThat(Objects.requireNonNull(learned.moved().get("b"))).isCloseTo(-.1, offset(1e-9));
        assertThat(learned.moved()).doesNotContainKeys("new", "useful");
    }

    @Test
    void aNeedTurnsTowardsWhatWasAcceptedAndAwayFromWhatWasDeclined() {
        var feedback = new Feedback(Settings.load());
        var need = Vector.of(1, 0, 0);
        var useful = Vector.of(0, 1, 0);
        var useless = Vector.of(0, 0, 1);

        var turned = feedback.turned(need, List.of(useful), List.of(useless));

        assertThat(turned.cosine(useful)).isPositive();
        assertThat(turned.cosine(useless)).isNegative();
        assertThat(turned.cosine(need)).isGreaterThan(turned.cosine(useful));
        assertThat(feedback.turned(need, List.of(), List.of())).isEqualTo(need);
    }

    /** The first has .5, each further one .1 less. */
    private static Ranking ranking(String... ids) {
        return new Ranking(Stream.of(ids)
                .map(id -> new Ranked(
                        new Candidate(id, Language.EN, 1, 1, 1),
                        .5 - .1 * List.of(ids).indexOf(id),
                        1,
                        1,
                        false))
                .toList());
    }
}
