package io.mebuki.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

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
        assertThat(Roles.of(text)).isEqualTo(role);
    }
}
