package io.mebuki.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnexpectedTest {

    private final Unexpected unexpected = new Unexpected(Settings.load());

    @Test
    void whatLiesFarFromTheFirstResultsIsMoreUnexpected() {
        var items =
                IntStream.range(0, 12).mapToObj(i -> ranked("e" + i, .9, .9)).toList();
        var vectors = new HashMap<String, Origin>();
        items.forEach(item -> vectors.put(item.id(), at(1, 0)));
        vectors.put("e11", at(0, 1));

        var surprises = unexpected.surprises(new Ranking(items), vectors);

        assertThat(surprises).hasSize(12);
        assertThat(surprises.getFirst().fieldDistance()).isZero();
        assertThat(surprises.getLast().fieldDistance()).isEqualTo(1);
        assertThat(surprises.getLast().unexpectedness())
                .isGreaterThan(surprises.getFirst().unexpectedness());
    }

    @Test
    void whatWordsDoNotBringUpIsMoreUnexpectedThanAnythingThatTheyDo() {
        var expected = new Surprise(ranked("expected", .9, .8), at(1, 0), true, .9);
        var strange = new Surprise(ranked("strange", .1, .8), at(1, 0), false, .1);

        assertThat(expected.unexpectedness()).isLessThan(.5);
        assertThat(strange.unexpectedness()).isBetween(.5, 1.0);
    }

    @Test
    void expectedIsWhatWordsBringUpAmongTheirFirstHundred() {
        var items = IntStream.range(0, 300)
                .mapToObj(i -> ranked("e" + i, (300 - i) / 300.0, .5))
                .toList();

        assertThat(expected(items)).hasSize(100).contains("e0", "e99").doesNotContain("e100");
    }

    @Test
    void ofFewThingsTheBetterHalfIsExpectedAndNothingWithoutAWordInCommon() {
        var words = List.of(ranked("a", .9, .5), ranked("b", .8, .5), ranked("c", .7, .5), ranked("d", .6, .5));
        var none = List.of(ranked("a", .9, .5), ranked("b", 0, .5), ranked("c", 0, .5), ranked("d", 0, .5));

        assertThat(expected(words)).containsExactlyInAnyOrder("a", "b");
        assertThat(expected(none)).containsExactly("a");
    }

    @Test
    void noveltyIsTheShareOfTheUnexpectedInEachBeginningOfTheList() {
        var items = IntStream.range(0, 40)
                .mapToObj(i -> surprise(ranked("e" + i, 1, 1 - i / 100.0), at(1, 0), i < 20))
                .toList();

        for (double novelty : new double[] {0, .3, .5, .7, 1}) {
            var order = unexpected.order(items, novelty, 10);
            for (int first = 1; first <= 10; first++) {
                var strange = order.stream().limit(first).filter(item -> !item.expected());
                assertThat(strange).as("first %d at %s", first, novelty).hasSize((int) (novelty * first + 1e-9));
            }
        }
        assertThat(ids(unexpected.order(items, .3, 4))).containsExactly("e0", "e1", "e2", "e20");
    }

    @Test
    void whatIsUnexpectedAndRelevantKeepsItsPlaceAndCounts() {
        var strange = surprise(ranked("strange", 0, 1), at(1, 0), false);
        var expected = surprise(ranked("expected", 1, .9), at(1, 0), true);
        var further = surprise(ranked("further", 0, .8), at(1, 0), false);
        var items = List.of(strange, expected, further);

        assertThat(ids(unexpected.order(items, 0, 3))).containsExactly("strange", "expected", "further");
        assertThat(ids(unexpected.order(items, .5, 3))).containsExactly("strange", "expected", "further");
        assertThat(ids(unexpected.order(items, 1, 3))).containsExactly("strange", "further", "expected");
    }

    @Test
    void irrelevantThingsStayBehindHoweverUnexpected() {
        var relevant = surprise(ranked("relevant", 1, .5), at(1, 0), true);
        var noise = surprise(ranked("noise", 0, .1), at(0, 1), false);

        assertThat(ids(unexpected.order(List.of(relevant, noise), 1, 2))).containsExactly("relevant", "noise");
    }

    @Test
    void likeAnswersAreSpreadOut() {
        var first = surprise(ranked("first", 0, .80), at(1, 0), false);
        var twin = surprise(ranked("twin", 0, .79), at(1, 0), false);
        var other = surprise(ranked("other", 0, .70), at(0, 1), false);

        assertThat(ids(unexpected.order(List.of(first, twin, other), 1, 3))).containsExactly("first", "other", "twin");
    }

    @Test
    void institutesAndFieldsAreSpreadOut() {
        var vectors = List.of(at(1, 0, 0), at(0, 1, 0), at(0, 0, 1));
        var first = surprise(ranked("first", 0, .80), new Origin(vectors.get(0).vector(), "one", "x"), false);
        var same = surprise(ranked("same", 0, .75), new Origin(vectors.get(1).vector(), "one", "y"), false);
        var other = surprise(ranked("other", 0, .70), new Origin(vectors.get(2).vector(), "two", "z"), false);
        var field = surprise(ranked("field", 0, .75), new Origin(vectors.get(1).vector(), "three", "x"), false);

        assertThat(ids(unexpected.order(List.of(first, same, other), 1, 3))).containsExactly("first", "other", "same");
        assertThat(ids(unexpected.order(List.of(first, field, other), 1, 3)))
                .containsExactly("first", "other", "field");
    }

    @Test
    void aBandOfDistancesIsPreferred() {
        var near = new Surprise(ranked("near", 0, .74), at(1, 0), false, 0);
        var between = new Surprise(ranked("between", 0, .70), at(1, 0), false, .5);
        var far = new Surprise(ranked("far", 0, .74), at(1, 0), false, 1);

        assertThat(ids(unexpected.order(List.of(near, far, between), 1, 1))).containsExactly("between");
    }

    @Test
    void noMoreThanWantedAndNothingWithoutVector() {
        var items = List.of(ranked("a", 1, 1), ranked("b", 1, 1));

        assertThat(unexpected.surprises(new Ranking(items), Map.of("b", at(1, 0))))
                .singleElement()
                .satisfies(surprise -> assertThat(surprise.ranked().id()).isEqualTo("b"));
        var surprises = unexpected.surprises(new Ranking(items), Map.of("a", at(1, 0), "b", at(1, 0)));
        assertThat(unexpected.order(surprises, .5, 1)).hasSize(1);
        assertThat(unexpected.surprises(new Ranking(List.of()), Map.of())).isEmpty();
    }

    private Set<String> expected(List<Ranked> items) {
        var vectors = new HashMap<String, Origin>();
        items.forEach(item -> vectors.put(item.id(), at(1, 0)));
        return unexpected.surprises(new Ranking(items), vectors).stream()
                .filter(Surprise::expected)
                .map(surprise -> surprise.ranked().id())
                .collect(Collectors.toSet());
    }

    /** From nowhere that another one is from. */
    private static Origin at(float... vector) {
        return new Origin(
                Vector.of(vector),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }

    private static Surprise surprise(Ranked ranked, Origin origin, boolean expected) {
        return new Surprise(ranked, origin, expected, .5);
    }

    private static Ranked ranked(String id, double lexical, double semantic) {
        var candidate = new Candidate(id, Language.EN, lexical, semantic, semantic);
        return new Ranked(candidate, semantic, lexical, semantic, false);
    }

    private static List<String> ids(List<Surprise> surprises) {
        return surprises.stream().map(surprise -> surprise.ranked().id()).toList();
    }
}
