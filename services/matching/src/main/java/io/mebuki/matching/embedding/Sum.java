package io.mebuki.matching.embedding;

import java.nio.FloatBuffer;

/** A sum of vectors as the model gives them, one behind the other in a buffer. */
final class Sum {

    private final float[] values;

    Sum(int dimensions) {
        this.values = new float[dimensions];
    }

    void add(FloatBuffer vectors, int row, float weight) {
        int at = row * values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] += vectors.get(at + i) * weight;
        }
    }

    Vector direction() {
        return Vector.of(values);
    }
}
