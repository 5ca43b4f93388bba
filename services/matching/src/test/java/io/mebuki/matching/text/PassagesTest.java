package io.mebuki.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final String LONG =
            "This rather long sentence about resin says many things that matter to nobody but fills more"
                    + " than a hundred and forty characters, as we need it to do here for the test.";

    @Test
    void longSentencesGoInPairsAndALastOneJoinsThePairBefore() {
        var passages = Passages.of(new Field("description", (LONG + " ").repeat(5)));

        assertThat(passages).extracting(passage -> passage.sentences().size()).containsExactly(2, 3);
    }

    @Test
    void shortSentencesGoInFours() {
        var passages = Passages.of(new Field("description", "速い。軽い。安い。強い。新しい。楽しい。"));

        assertThat(passages).extracting(Passage::text).containsExactly("速い。軽い。安い。強い。", "新しい。楽しい。");
    }

    @Test
    void aLoneSentenceIsAPassage() {
        assertThat(Passages.of(new Field("title", "軽い樹脂"))).singleElement().satisfies(passage -> {
            assertThat(passage.text()).isEqualTo("軽い樹脂");
            assertThat(passage.span()).isEqualTo(new Span(0, 4));
            assertThat(passage.language()).isEqualTo(Language.JA);
        });
    }

    @Test
    void aFifthSentenceBehindAFullPassageStandsAlone() {
        var passages = Passages.of(new Field("description", "速い。軽い。安い。強い。新しい。"));

        assertThat(passages).extracting(Passage::text).containsExactly("速い。軽い。安い。強い。", "新しい。");
    }

    @Test
    void signsAloneAreAPassageAndNothingIsNone() {
        assertThat(Passages.of(new Field("text", " 😀!? ")))
                .extracting(Passage::span)
                .containsExactly(new Span(1, 4));
        assertThat(Passages.of(new Field("text", " \n "))).isEmpty();
    }

    @Test
    void passagesQuoteTheirPlace() {
        var field = new Field("description", "😀 一つ目。  二つ目。\n三つ目です。");

        assertThat(Passages.of(field))
                .allSatisfy(passage -> assertThat(new CodePoints(field.text()).at(passage.span()))
                        .isEqualTo(passage.text()));
    }
}
