package io.mebuki.recommendation.expertise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aUsualTextStaysWhole() {
        var text = "Bonding of metals, without any adhesive. ".repeat(90);
        assertThat(Words.beginning(text, 4_000)).isEqualTo(text.substring(0, Math.min(4_000, text.length())));
    }

    @Test
    void tooManyWordsAreCut() {
        assertThat(Words.beginning("a ".repeat(2_000), 4_000)).isEqualTo("a ".repeat(1_000));
        assertThat(Words.beginning("🌱".repeat(2_000), 4_000)).isEqualTo("🌱".repeat(1_000));
        assertThat(Words.beginning("接合".repeat(2_000), 4_000)).isEqualTo("接合".repeat(500));
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(Words.beginning("𠮷".repeat(10), 3)).isEqualTo("𠮷𠮷𠮷");
    }
}
