package io.mebuki.seeds.duplicates.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static Figures figures(String text) {
        return Figures.of(Placed.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "厚さ40 mm | a board 4 cm thick",
                "900時間 | after 900 hours",
                "1時間 | 60 min",
                "３万回 | 30,000 cycles",
                "1万2千円 | 12,000 yen",
                "吸音率は0.8 | absorbs 80 percent",
                "9割 | 90 %",
                "2つの牧場 | two farms",
                "2.1 million reviews | 210万件",
                "5 µm | 5 μm",
                "750 ℃ | 750 degrees",
            })
    void sayTheSame(String one, String other) {
        assertThat(figures(one).missingIn(figures(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "750 °C | 900 °C",
                "5 mm | 5 µm",
                "3 V | 3 kV",
                "0.3 % | 3 %",
                "8 人 | 8 時間",
            })
    void contradict(String one, String other) {
        assertThat(figures(one).contradict(figures(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CO2 is stored in H2O | CO3",
                "the 3D printer of p53 | 4D",
            })
    void whatBelongsToANameIsNone(String one, String other) {
        assertThat(figures(one).missingIn(figures(other))).isEmpty();
    }

    @Test
    void areNamedAsTheirAuthorWritesThem() {
        assertThat(figures("７５０ °C で 2 MPa、2 mpa を 3 kWで 10 分").missingIn(figures("")))
                .containsExactly("７５０ °C", "2 MPa", "3 kW", "10 分");
    }
}
