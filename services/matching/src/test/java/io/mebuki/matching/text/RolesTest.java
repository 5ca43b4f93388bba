package io.mebuki.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

    @Test
    void withoutACueTheOrderOfTheStoryTells() {
        var text = "Pipes clog with lime. Plants stop for days. We propose a coil around the pipe. It hums at night. "
                + "Results were good. Lime fell by half.";

        assertThat(Roles.of(new Field("description", text), Sentences.of(text)))
                .containsExactly(Role.PURPOSE, Role.PURPOSE, Role.MECHANISM, Role.MECHANISM, Role.RESULT, Role.RESULT);
    }

    @Test
    void theFieldSaysWhereTheStoryBegins() {
        var text = "No paint. Blue.";

        assertThat(Roles.of(new Field("constraints", text), Sentences.of(text))).containsOnly(Role.CONSTRAINT);
        assertThat(Roles.of(new Field("problem", text), Sentences.of(text))).containsOnly(Role.PURPOSE);
        assertThat(Roles.of(new Field("title", text), Sentences.of(text))).containsOnly(Role.MECHANISM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PURPOSE | 本研究の目的は、高齢者の転倒という課題を解決することである。",
                "PURPOSE | The aim is to address the lack of cheap sensors.",
                "MECHANISM | 超音波を用いた測定方法により膜厚を解析する。",
                "MECHANISM | The approach employs a neural network based on attention.",
                "APPLICATION | 自動車産業や医療への応用が期待される。",
                "APPLICATION | It can be used in commercial drones and other markets.",
                "RESULT | 実験の結果、強度が二倍に向上したことを確認した。",
                "RESULT | The results indicated that accuracy was improved by 12 %.",
                "CONSTRAINT | ただし、温度は80度以下であることが条件である。",
                "CONSTRAINT | The device must not exceed 3 kg.",
                "MECHANISM | A pump and two valves."
            })
    void cuesOfBothLanguagesTellTheRole(Role role, String text) {
        assertThat(Roles.of(new Field("description", text), Sentences.of(text))).containsExactly(role);
    }
}
