package io.mebuki.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectionTest {

    private static Direction direction(float... values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Direction.ofFloats(Base64.getEncoder().encodeToString(bytes.array()));
    }

    @Test
    void readsLittleEndianFloats() {
        // 3.0f and 4.0f, written by hand
        assertThat(Direction.ofFloats("AABAQAAAgEA=").toArray()).containsExactly(.6f, .8f);
    }

    @Test
    void isKeptAsBigEndianFloats() {
        assertThat(direction(1, 0).toIndexed()).isEqualTo("P4AAAAAAAAA=");
    }

    @Test
    void comesBackFromItsFloats() {
        var one = direction(.6f, .8f, 0);
        assertThat(Direction.ofFloats(one.toFloats()).toArray()).containsExactly(one.toArray());
    }

    @Test
    void bytesAreNearEnough() {
        var random = new Random(7);
        var values = new float[384];
        var others = new float[384];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            others[i] = (float) random.nextGaussian();
        }
        var one = direction(values);
        var other = direction(others);
        assertThat(Direction.ofBytes(one.toBytes()).cosine(one)).isCloseTo(1, within(.001));
        assertThat(Direction.ofBytes(one.toBytes()).cosine(other)).isCloseTo(one.cosine(other), within(.01));
    }

    @Test
    void cosinesGoFromOneToMinusOne() {
        assertThat(direction(1, 0).cosine(direction(2, 0))).isEqualTo(1);
        assertThat(direction(1, 0).cosine(direction(0, 5))).isZero();
        assertThat(direction(1, 0).cosine(direction(-3, 0))).isEqualTo(-1);
    }

    @Test
    void nothingIsNear() {
        assertThat(direction(0, 0).cosine(direction(1, 0))).isZero();
        assertThat(Direction.ofBytes(direction(0, 0).toBytes()).cosine(direction(1, 0)))
                .isZero();
        assertThat(direction(1, 0).cosine(direction(1, 0, 0))).isZero();
    }
}
