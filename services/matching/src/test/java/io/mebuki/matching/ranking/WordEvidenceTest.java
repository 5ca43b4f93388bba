package io.mebuki.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import io.mebuki.matching.text.Role;
import io.mebuki.matching.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordEvidenceTest {

    @Test
    void tiesTheSentencesThatShareMostWords() {
        var need = new Field("text", "We make pumps. Slime settles in the pipes of our plant.");
        var seed = new Field("description", "It is cheap. Slime slides off the pipes.");

        var findings = WordEvidence.compare(List.of(need), List.of(piece(seed, 0, 12), piece(seed, 13, 40)));

        assertThat(findings.reasons())
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.need().text()).isEqualTo("Slime settles in the pipes of our plant."))
                .satisfies(reason -> assertThat(reason.seed().text()).isEqualTo("Slime slides off the pipes."))
                .satisfies(reason -> assertThat(reason.similarity()).isBetween(.1, .9));
        assertThat(findings.unmet()).isEmpty();
    }

    @Test
    void readsJapaneseByPairsOfSigns() {
        var need = new Field("text", "配管の腐食を防ぎたい。");
        var seed = new Field("description", "腐食しない配管です。");

        assertThat(WordEvidence.compare(List.of(need), List.of(piece(seed, 0, 10)))
                        .reasons())
                .hasSize(1);
    }

    @Test
    void whereNoWordIsSharedNothingTies() {
        var need = new Field("text", "Slime in pipes.");
        var seed = new Field("description", "和菓子のつや。");

        assertThat(WordEvidence.compare(List.of(need), List.of(piece(seed, 0, 7)))
                        .reasons())
                .isEmpty();
    }

    @Test
    void wordsAloneOrderByHowManyAreShared() {
        var ranker = new Ranker(Settings.load());

        var ranking = ranker.rankByWords(
                List.of(new Candidate("few", Language.EN, 1, 0, 0), new Candidate("many", Language.EN, 4, 0, 0)));

        assertThat(ranking.items()).extracting(Ranked::id).containsExactly("many", "few");
        assertThat(ranking.items().getFirst().belowFloor()).isFalse();
        assertThat(ranking.items().getLast().belowFloor()).isTrue();
        assertThat(ranker.rankByWords(List.of(new Candidate("none", Language.EN, 0, 0, 0)))
                        .noGoodMatch())
                .isTrue();
    }

    private static Piece piece(Field field, int start, int end) {
        return new Piece(field, new Span(start, end), Role.MECHANISM, Language.of(field.text()), Vector.of(1, 0));
    }
}
