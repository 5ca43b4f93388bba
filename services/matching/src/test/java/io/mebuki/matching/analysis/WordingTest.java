package io.mebuki.matching.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void aTitleCountsThreeTimes() {
        assertThat(Wording.of("軽い電池", "重い。")).isEqualTo("軽い電池\n軽い電池\n軽い電池\n重い。");
        assertThat(Wording.of("", "重い。")).isEqualTo("重い。");
    }

    @Test
    void aWordThatIsRepeatedCountsThreeTimesAtMost() {
        assertThat(Wording.of("", "Sensor, sensor and SENSOR: sensor sensors"))
                .isEqualTo("Sensor, sensor and SENSOR:  sensors");
        assertThat(Wording.of("", "軽い。軽い。軽い。軽い。")).isEqualTo("軽い。軽い。軽い。軽い。");
    }
}
