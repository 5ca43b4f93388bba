package io.mebuki.matching.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

import io.mebuki.matching.text.CodePoints;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    private static final double OPEN = Double.POSITIVE_INFINITY;

    /** Bounds in the coherent unit of SI; an empty one is open. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It weighs 1,250.5 kg.             | 1,250.5 kg     | 1.2505e3 | 1.2505e3",
                "重さは１２㎏です。                      | １２㎏            | 12       | 12",
                "at least 900 °C                   | at least 900 °C | 1173.15 |",
                "900℃以上                           | 900℃以上         | 1173.15  |",
                "not more than 5 mm                | not more than 5 mm | | .005",
                "must not exceed 40 kPa            | not exceed 40 kPa | | 4e4",
                "below -20 degrees Celsius         | below -20 degrees Celsius | | 253.15",
                "−20℃を下回る                        | −20℃を下回る       |          | 253.15",
                "50℃を超えないこと                     | 50℃を超えな       |          | 323.15",
                "50℃を超える                         | 50℃を超える       | 323.15   |",
                "10%を下回らない                       | 10%を下回らな     | .1       |",
                "20 to 30 ms                       | 20 to 30 ms     | .02      | .03",
                "10〜20nm                           | 10〜20nm         | 1e-8     | 2e-8",
                "between 5 and 7 V                 | 5 and 7 V       | 5        | 7",
                "-40°Cから+85℃                       | -40°Cから+85℃     | 233.15   | 358.15",
                "200±5 K                           | 200±5 K         | 195      | 205",
                "an error of ±0.5 %                | 0.5 %           |          | .005",
                "1e-3 m                            | 1e-3 m          | .001     | .001",
                "2×10⁻⁶ m²                          | 2×10⁻⁶ m²        | 2e-6     | 2e-6",
                "10⁻⁶ m                            | 10⁻⁶ m          | 1e-6     | 1e-6",
                "10^3 Pa                           | 10^3 Pa         | 1000     | 1000",
                "三万五千円                            | 三万五千円          | 35000    | 35000",
                "1.5億円未満                          | 1.5億円未満        |          | 1.5e8",
                "over 2 million yen                | over 2 million yen | 2e6   |",
                "毎分6リットル                         | 毎分6リットル        | 1e-4     | 1e-4",
                "36 km/h                           | 36 km/h         | 10       | 10",
                "5 kWh/kg                          | 5 kWh/kg        | 1.8e7    | 1.8e7",
                "3 S cm^-1                         | 3 S cm^-1       | 300      | 300",
                "within ten seconds                | within ten seconds |       | 10",
                "TRL of at least 6                 | TRL of at least 6 | 6        |",
                "pH3以下                             | pH3以下          |          | 3",
                "傾きは30度まで                         | 30度まで          |          | .5235987755982988",
                "≥ 5 GHz                           | ≥ 5 GHz         | 5e9      |",
                "𠮷田の温度は30度                       | 30度             | 303.15   | 303.15"
            })
    void areFoundWithTheirBoundsAndExactPlaces(String text, String quoted, Double low, Double high) {
        var found = Quantities.in(Folded.of(text));

        assertThat(found).as("%s", found).isNotEmpty();
        var quantity = found.getFirst().quantity();
        assertThat(new CodePoints(text).at(quantity.span())).isEqualTo(quoted);
        assertBound(quantity.low(), low == null ? -OPEN : low);
        assertBound(quantity.high(), high == null ? OPEN : high);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since 2019",
                "2019年から",
                "10分の1に",
                "3度目の挑戦",
                "1度の充電",
                "six degrees of freedom",
                "5 mice",
                "5 m/s/s/s/s/s",
                "12円形の",
                "version 2.1.3",
                "from 10 to 5",
                "A4 paper",
                "no number"
            })
    void areNotSeenInWhatOnlyLooksLikeThem(String text) {
        assertThat(Quantities.in(Folded.of(text))).isEmpty();
    }

    @Test
    void unitsOfOtherKindsAreNotTheSame() {
        assertThat(kind("5 N·m")).isEqualTo(kind("3 J")).isNotEqualTo(kind("3 N"));
        assertThat(kind("5 Mbit/s")).isNotEqualTo(kind("5 MHz"));
        assertThat(kind("5 %")).isEqualTo(kind("5 ppm")).isNotEqualTo(kind("5°"));
        assertThat(kind("$5")).isEqualTo(kind("5ドル")).isNotEqualTo(kind("5円"));
    }

    @Test
    void anyTwoUnitsCanStandTogetherInAText() {
        var units = Tables.rows("units.tsv").stream()
                .map(row -> Stream.of(row)
                        .skip(3)
                        .filter(column -> !column.isEmpty())
                        .findFirst()
                        .orElseThrow())
                .map(column -> column.split("[ ,]", 2)[0])
                .toList();
        for (var one : units) {
            for (var other : units) {
                assertThatNoException()
                        .isThrownBy(() ->
                                Quantities.in(Folded.of("毎分5" + one + "/" + other + ", 5 " + one + other + "^-1")));
            }
        }
    }

    private static Kind kind(String text) {
        return Quantities.in(Folded.of(text)).getFirst().quantity().kind();
    }

    private static void assertBound(double found, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(found).isEqualTo(expected);
        } else {
            assertThat(found).isCloseTo(expected, within(Math.abs(expected) * 1e-9));
        }
    }
}
