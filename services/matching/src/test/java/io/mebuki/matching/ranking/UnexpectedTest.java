package io.mebuki.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnexpectedTest {

    private final Unexpected unexpected = new Unexpected(Settings.load());

    @Test
    void whatLiesFarFromTheFirstResultsIsMoreUnexpected() {
        var items =
                IntStream.range(0, 12).mapToObj(i -> ranked("e" + i, .9, .9)).toList();
        var vectors = new java.util.HashMap<String, Vector>();
        items.forEach(item -> vectors.put(item.id(), Vector.of(1, 0)));
        vectors.put("e11", Vector.of(0, 1));

        var surprises = unexpected.surprises(new Ranking(items), vectors);

        assertThat(surprises).hasSize(12);
        assertThat(surprises.getFirst().fieldDistance()).isZero();
        assertThat(surprises.getLast().fieldDistance()).isEqualTo(1);
        assertThat(surprises.getLast().unexpectedness())
                .isGreaterThan(surprises.getFirst().unexpectedness());
    }

    @Test
    void fewCommonWordsAreMoreUnexpectedThanMany() {
        var few = new Surprise(ranked("few", .1, .8), Vector.of(1, 0), .5);
        var many = new Surprise(ranked("many", .9, .8), Vector.of(1, 0), .5);

        assertThat(few.unexpectedness()).isGreaterThan(many.unexpectedness());
    }

    @Test
    void theDialGoesFromRelevantToUnexpected() {
        var near = new Surprise(ranked("near", 1, 1), Vector.of(1, 0), 0);
        var far = new Surprise(ranked("far", 0, .5), Vector.of(0, 1), 1);

        assertThat(ids(unexpected.order(List.of(far, near), 0, 2))).containsExactly("near", "far");
        assertThat(ids(unexpected.order(List.of(near, far), 1, 2))).containsExactly("far", "near");
    }

    @Test
    void irrelevantThingsStayBehindHoweverUnexpected() {
        var relevant = new Surprise(ranked("relevant", 1, .5), Vector.of(1, 0), 0);
        var noise = new Surprise(ranked("noise", 0, .1), Vector.of(0, 1), 1);

        assertThat(ids(unexpected.order(List.of(noise, relevant), 1, 2))).containsExactly("relevant", "noise");
    }

    @Test
    void likeAnswersAreSpreadOut() {
        var first = new Surprise(ranked("first", 0, .8), Vector.of(1, 0), .80);
        var twin = new Surprise(ranked("twin", 0, .8), Vector.of(1, 0), .79);
        var other = new Surprise(ranked("other", 0, .8), Vector.of(0, 1), .60);

        assertThat(ids(unexpected.order(List.of(first, twin, other), 1, 3))).containsExactly("first", "other", "twin");
    }

    @Test
    void noMoreThanWantedAndNothingWithoutVector() {
        var items = List.of(ranked("a", 1, 1), ranked("b", 1, 1));

        assertThat(unexpected.surprises(new Ranking(items), Map.of("b", Vector.of(1, 0))))
                .singleElement()
                .satisfies(surprise -> assertThat(surprise.ranked().id()).isEqualTo("b"));
        var surprises = unexpected.surprises(new Ranking(items), Map.of("a", Vector.of(1, 0), "b", Vector.of(1, 0)));
        assertThat(unexpected.order(surprises, .5, 1)).hasSize(1);
        assertThat(unexpected.surprises(new Ranking(List.of()), Map.of())).isEmpty();
    }

    private static Ranked ranked(String id, double lexical, double semantic) {
        var candidate = new Candidate(id, Language.EN, lexical, semantic, semantic);
        return new Ranked(candidate, semantic, lexical, semantic, false);
    }

    private static List<String> ids(List<Surprise> surprises) {
        return surprises.stream().map(surprise -> surprise.ranked().id()).toList();
    }
}
