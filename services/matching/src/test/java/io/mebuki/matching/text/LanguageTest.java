package io.mebuki.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"材料科学", "perovskite 太陽電池", "ロボット", "ひかり", "𠮷"})
    void kanaOrKanjiIsJapanese(String text) {
        assertThat(Language.of(text)).isEqualTo(Language.JA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"perovskite solar cell", "", "12.5 %", "Größe", "。、"})
    void anythingElseIsEnglish(String text) {
        assertThat(Language.of(text)).isEqualTo(Language.EN);
    }

    @Test
    void codesGoBothWays() {
        assertThat(Language.ofCode("ja")).isEqualTo(Language.JA);
        assertThat(Language.ofCode("de")).isEqualTo(Language.EN);
        assertThat(Language.EN.code()).isEqualTo("en");
    }
}
