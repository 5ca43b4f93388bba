package io.mebuki.portal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.client.model.Novelty;
import io.mebuki.client.model.NoveltyStop;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DialTest {

    @Test
    void aStopThatThereIsNotIsTheUsualOne() {
        assertThat(Dial.novelty(5)).isEqualTo(1);
        assertThat(Dial.novelty(6)).isEqualTo(Dial.novelty(Dial.USUAL));
        assertThat(Dial.novelty(-1)).isEqualTo(.5);
        assertThat(Dial.known(0)).isEqualTo(Dial.USUAL);
    }

    @Test
    void drawsWhatWasMeasured() {
        var cost = Objects.requireNonNull(Dial.cost(new Novelty()
                .asked(.5)
                .relevanceKept(.938)
                .unexpectedAmongTen(4)
                .curve(List.of(stop(0, 1, 0), stop(1, .25, 10)))));

        assertThat(cost.kept()).isEqualTo(94);
        assertThat(cost.unexpected()).isEqualTo(4);
        assertThat(cost.useful()).isEqualTo("0.0,0.0 200.0,45.0");
        assertThat(cost.surprising()).isEqualTo("0.0,60.0 200.0,0.0");
        assertThat(cost.at()).isEqualTo(100);
        assertThat(Dial.cost(null)).isNull();
    }

    private static NoveltyStop stop(double novelty, double kept, double unexpected) {
        return new NoveltyStop().novelty(novelty).relevanceKept(kept).unexpectedAmongTen(unexpected);
    }
}
