package io.mebuki.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.lists;

import io.mebuki.matching.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankerTest {

    private static final Query ENGLISH = new Query(Language.EN, 100);
    private static final Query JAPANESE = new Query(Language.JA, 100);

    private final Ranker ranker = new Ranker(Settings.load());

    @Test
    void wordsAndMeaningTogetherBeatEitherAlone() {
        var ranking = ranker.rank(
                ENGLISH,
                List.of(
                        english("words", 20, .22),
                        english("meaning", 1, .58),
                        english("both", 18, .55),
                        english("none", 0, .18)));

        assertThat(ids(ranking)).startsWith("both").endsWith("none");
    }

    @Test
    void aSeedInAnotherLanguageIsJudgedByMeaning() {
        var ranking = ranker.rank(
                JAPANESE,
                List.of(
                        new Candidate("words", Language.JA, 5, .22, .22),
                        new Candidate("translation", Language.EN, 0, .55, .55)));

        assertThat(ids(ranking)).containsExactly("translation", "words");
    }

    @Test
    void aSeedInAnotherLanguageDoesNotStandBehindForWantOfWords() {
        var ranking = ranker.rank(
                JAPANESE,
                List.of(
                        new Candidate("rather near", Language.JA, 5, .48, .48),
                        new Candidate("nearest", Language.EN, 0, .55, .55),
                        new Candidate("far", Language.JA, 1, .18, .18)));

        assertThat(ids(ranking)).containsExactly("nearest", "rather near", "far");
    }

    @Test
    void aSeedInAnotherLanguageDoesNotStandBeforeWhatMeansMoreAndHasWords() {
        var ranking = ranker.rank(
                ENGLISH,
                List.of(
                        english("fits", 6, .50),
                        new Candidate("rather far", Language.JA, 0, .46, .46),
                        english("words only", 10, .40),
                        english("meaning only", 1, .44),
                        english("meaning only too", 0, .45),
                        english("far", 0, .18)));

        assertThat(ids(ranking).indexOf("fits")).isLessThan(ids(ranking).indexOf("rather far"));
    }

    @Test
    void ofALongNeedWordsCountMore() {
        var candidates = List.of(english("words", 20, .3), english("meaning", 8, .5), english("none", 0, .18));

        assertThat(ids(ranker.rank(ENGLISH, candidates))).startsWith("meaning");
        assertThat(ids(ranker.rank(new Query(Language.EN, 3_000), candidates))).startsWith("words");
    }

    @Test
    void theBestPassageCountsBesideTheWhole() {
        var ranking = ranker.rank(
                ENGLISH,
                List.of(
                        new Candidate("evenly", Language.EN, 3, .45, .45),
                        new Candidate("one passage", Language.EN, 3, .45, .6)));

        assertThat(ids(ranking)).containsExactly("one passage", "evenly");
    }

    @Test
    void anAspectIsRankedByItsPassages() {
        var candidates = List.of(
                new Candidate("whole", Language.EN, 3, .60, .30), new Candidate("passage", Language.EN, 3, .35, .52));

        assertThat(ids(ranker.rank(ENGLISH, candidates))).containsExactly("whole", "passage");
        assertThat(ids(ranker.rankByPassage(ENGLISH, candidates))).containsExactly("passage", "whole");
    }

    @Test
    void goodIsAboveTheFloorAndFarIsBelow() {
        var good = ranker.rank(ENGLISH, List.of(english("good", 9, .60), english("far", 0, .18)));
        var none = ranker.rank(ENGLISH, List.of(english("far", 0, .18)));

        assertThat(good.noGoodMatch()).isFalse();
        assertThat(good.items()).extracting(Ranked::belowFloor).containsExactly(false, true);
        assertThat(none.noGoodMatch()).isTrue();
        assertThat(ranker.rank(ENGLISH, List.of()).noGoodMatch()).isTrue();
    }

    @Test
    void equalCandidatesKeepOneOrder() {
        var candidates = List.of(english("b", 1, .3), english("a", 1, .3));

        assertThat(ids(ranker.rank(ENGLISH, candidates))).containsExactly("a", "b");
        assertThat(ids(ranker.rank(ENGLISH, candidates.reversed()))).containsExactly("a", "b");
    }

    @Test
    void whatStandsOutScoresHigherThanWhatHasRivals() {
        var alone = ranker.rank(ENGLISH, List.of(english("best", 9, .5), english("far", 0, .2)));
        var rivalled =
                ranker.rank(ENGLISH, List.of(english("best", 9, .5), english("rival", 9, .49), english("far", 0, .2)));

        assertThat(alone.items().getFirst().score())
                .isGreaterThan(rivalled.items().getFirst().score() + .1);
    }

    @Test
    void whatStandsAloneIsJudgedByItsNearness() {
        var near = ranker.rank(ENGLISH, List.of(english("near", 9, .5))).items().getFirst();
        var far = ranker.rank(ENGLISH, List.of(english("far", 9, .22)));

        assertThat(near.score())
                .isBetween(Settings.load().goodMatch(), Settings.load().strongMatch());
        assertThat(far.noGoodMatch()).isTrue();
    }

    @Test
    void scoresLieBetweenZeroAndOneAndNeverRise() {
        var value = doubles().between(0, 1);
        qt().forAll(lists().of(value).ofSizeBetween(0, 30), lists().of(value).ofSizeBetween(30, 30))
                .checkAssert((lexical, cosines) -> {
                    var candidates = new ArrayList<Candidate>();
                    for (int i = 0; i < lexical.size(); i++) {
                        candidates.add(english("c" + i, lexical.get(i) * 30, cosines.get(i)));
                    }
                    var items = ranker.rank(ENGLISH, candidates).items();
                    assertThat(items).hasSameSizeAs(candidates);
                    for (int i = 0; i < items.size(); i++) {
                        assertThat(items.get(i).score())
                                .isBetween(0.0, i == 0 ? 1 : items.get(i - 1).score());
                        assertThat(items.get(i).lexical()).isBetween(0.0, 1.0);
                        assertThat(items.get(i).semantic()).isBetween(0.0, 1.0);
                    }
                });
    }

    @Test
    void aNonsenseLexicalScoreIsRefused() {
        assertThatThrownBy(() -> english("x", -1, .3)).hasMessageContaining("lexical score of x is -1.0");
        assertThatThrownBy(() -> english("x", Double.NaN, .8)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Candidate english(String id, double lexical, double cosine) {
        return new Candidate(id, Language.EN, lexical, cosine, cosine);
    }

    private static List<String> ids(Ranking ranking) {
        return ranking.items().stream().map(Ranked::id).toList();
    }
}
