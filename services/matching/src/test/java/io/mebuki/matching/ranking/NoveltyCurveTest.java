package io.mebuki.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class NoveltyCurveTest {

    private final NoveltyCurve curve = NoveltyCurve.load();

    @Test
    void reachesFromTheRelevantModeToTheFarthest() {
        assertThat(curve.stops())
                .extracting(NoveltyCurve.Stop::novelty)
                .startsWith(0.0)
                .endsWith(1.0)
                .isSorted();
        assertThat(curve.at(0)).isEqualTo(curve.stops().getFirst());
        assertThat(curve.at(1)).isEqualTo(curve.stops().getLast());
    }

    @Test
    void moreNoveltyIsNeverCheaper() {
        for (int i = 1; i < curve.stops().size(); i++) {
            var one = curve.stops().get(i - 1);
            var next = curve.stops().get(i);
            assertThat(next.relevanceKept()).isLessThanOrEqualTo(one.relevanceKept());
            assertThat(next.unexpectedAmongTen()).isGreaterThan(one.unexpectedAmongTen());
        }
    }

    @Test
    void betweenTwoStopsALineIsDrawn() {
        var between = curve.at(.2);

        assertThat(between.novelty()).isEqualTo(.2);
        assertThat(between.unexpectedAmongTen())
                .isCloseTo((curve.at(.1).unexpectedAmongTen() + curve.at(.3).unexpectedAmongTen()) / 2, offset(1e-9));
    }
}
