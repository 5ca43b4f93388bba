package io.mebuki.recommendation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @Test
    void countsCodePoints() {
        assertThat(CodePoints.length("𠮷野家🌱")).isEqualTo(4);
        assertThat(CodePoints.between("𠮷野家🌱!", 1, 4)).isEqualTo("野家🌱");
        assertThat(CodePoints.between("𠮷", 0, 1)).isEqualTo("𠮷");
        assertThat(CodePoints.first("𠮷野家", 2)).isEqualTo("𠮷野");
        assertThat(CodePoints.first("𠮷野", 2)).isEqualTo("𠮷野");
    }

    @ParameterizedTest
    @CsvSource({"接合, JA", "ｾﾝｻ, JA", "Bonding of 樹脂, JA", "Adhesive-free bonding, EN", "1234, EN", "Über, EN"})
    void anyKanaOrKanjiIsJapanese(String text, Language language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }

    @Test
    void overlapIsThePartOfThePassageThatTheQuestionHasToo() {
        var overlap = new Overlap("ﾚｰｻﾞ接合 Laser");
        assertThat(overlap.of("レーザ")).isEqualTo(1);
        assertThat(overlap.of("laser")).isEqualTo(1);
        assertThat(overlap.of("接合剤")).isEqualTo(.5);
        assertThat(overlap.of("電池")).isZero();
        assertThat(overlap.of("。")).isZero();
    }
}
