package io.mebuki.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "700度で数か月もつ電極が必要です。",
                "鉛を含まないことが条件です。",
                "センサーの電極がすぐに腐食して困っています。",
                "静かにしたい",
                "The signal has to settle within ten seconds.",
                "How can we dry it faster?",
                "No lead may be used."
            })
    void asks(String sentence) {
        assertThat(Asks.forSomething(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "染色工場では一年中、温水を捨てています。",
                "We run gas sensors in the exhaust of an industrial furnace.",
                "Our town looks after 140 small concrete bridges with a staff of three."
            })
    void tells(String sentence) {
        assertThat(Asks.forSomething(sentence)).isFalse();
    }
}
