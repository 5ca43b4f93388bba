package io.mebuki.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mebuki.recommendation.text.Language;
import org.junit.jupiter.api.Test;

class TonguesTest {

    @Test
    void acrossLanguagesMeaningCountsMost() {
        double across = Tongues.weight(Language.JA, Language.EN);

        assertThat(across).isEqualTo(Tongues.weight(Language.EN, Language.JA));
        for (var language : Language.values()) {
            assertThat(across).isGreaterThan(Tongues.weight(language, language));
        }
    }

    @Test
    void similaritiesStayWithinZeroAndOne() {
        assertThat(Tongues.similarity(.1)).isZero();
        assertThat(Tongues.similarity(.4)).isCloseTo(.5, within(1e-9));
        assertThat(Tongues.similarity(.9)).isEqualTo(1);
    }
}
