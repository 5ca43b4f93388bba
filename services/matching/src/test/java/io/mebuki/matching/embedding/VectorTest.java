package io.mebuki.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorTest {

    @Test
    void hasNormOne() {
        assertThat(Vector.of(3, 4).toList()).containsExactly(0.6f, 0.8f);
        assertThat(Vector.of(3, 4).cosine(Vector.of(4, -3))).isCloseTo(0, within(1e-6));
    }

    @Test
    void ofNothingStaysNothing() {
        assertThat(Vector.of(0, 0).isZero()).isTrue();
        assertThat(Vector.fromBytes(Vector.of(0, 0).toBytes()).isZero()).isTrue();
    }

    @Test
    void aMeanLiesBetween() {
        assertThat(Vector.mean(List.of(Vector.of(1, 0), Vector.of(0, 1)), List.of(1, 3)))
                .isEqualTo(Vector.of(1, 3));
        assertThat(Vector.of(1, 0).towards(Vector.of(0, 1), .5f)).isEqualTo(Vector.of(2, 1));
    }

    @Test
    void travelsAsLittleEndianFloats() {
        assertThat(Vector.of(1, 0).toBase64()).isEqualTo("AACAPwAAAAA=");
        assertThat(Vector.fromBase64("AACAPwAAAAA=")).isEqualTo(Vector.of(1, 0));
    }

    @Test
    void isKeptAsBigEndianFloats() {
        assertThat(Vector.of(1, 0).toIndexedBase64()).isEqualTo("P4AAAAAAAAA=");
    }

    @Test
    void bytesKeepTheDirection() {
        var vector = Vector.of(0.1f, -0.5f, 0.3f, 0.02f);

        assertThat(Vector.fromBytes(vector.toBytes()).cosine(vector)).isGreaterThan(0.9999);
    }
}
