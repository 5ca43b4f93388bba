package io.mebuki.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.recommendation.text.Language;
import org.junit.jupiter.api.Test;

class TonguesTest {

    @Test
    void aPairHasNoDirection() {
        assertThat(Tongues.of(Language.JA, Language.EN)).isEqualTo(Tongues.of(Language.EN, Language.JA));
    }

    @Test
    void acrossLanguagesMeaningCountsMost() {
        var across = Tongues.of(Language.JA, Language.EN);
        for (var language : Language.values()) {
            var same = Tongues.of(language, language);
            assertThat(across.weight(100)).isGreaterThan(same.weight(100));
            assertThat(across.weight(5_000)).isGreaterThan(same.weight(5_000));
        }
    }

    @Test
    void aLongQuestionHasMoreWordsToGoBy() {
        var english = Tongues.of(Language.EN, Language.EN);
        assertThat(english.weight(300)).isEqualTo(.5);
        assertThat(english.weight(301)).isEqualTo(.4);
    }

    @Test
    void similaritiesStayWithinZeroAndOne() {
        var english = Tongues.of(Language.EN, Language.EN);
        assertThat(english.similarity(.5)).isZero();
        assertThat(english.similarity(.84)).isBetween(.49, .51);
        assertThat(english.similarity(.99)).isEqualTo(1);
    }
}
