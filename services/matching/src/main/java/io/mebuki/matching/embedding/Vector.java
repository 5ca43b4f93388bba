package io.mebuki.matching.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A direction: a vector of norm 1, or of norm 0 where nothing is known. */
public final class Vector {

    private static final float BYTE_SCALE = 127f;

    private final float[] values;

    private Vector(float[] values) {
        this.values = values;
    }

    /** The direction of these numbers. */
    public static Vector of(float... values) {
        return new Vector(normalized(values.clone()));
    }

    /** The direction of several vectors together, each as heavy as its weight; there must be one at least. */
    public static Vector mean(List<Vector> vectors, List<Integer> weights) {
        var sum = new float[vectors.getFirst().dimensions()];
        for (int i = 0; i < vectors.size(); i++) {
            vectors.get(i).addTo(sum, weights.get(i));
        }
        return new Vector(normalized(sum));
    }

    private void addTo(float[] sum, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }

    /** This direction, turned towards another that counts so much beside it. */
    public Vector towards(Vector other, float weight) {
        return towards(List.of(other), weight);
    }

    /** This direction, turned towards others that count so much beside it all together; away from them by a weight below 0. */
    public Vector towards(List<Vector> others, float weight) {
        var turned = values.clone();
        others.forEach(other -> other.addTo(turned, weight / others.size()));
        return new Vector(normalized(turned));
    }

    /** What vectors have in common: their mean, which is no direction. */
    static final class Centre {

        private final float[] mean;

        private Centre(float[] mean) {
            this.mean = mean;
        }

        static Centre of(List<Vector> vectors) {
            var mean = new float[vectors.getFirst().dimensions()];
            vectors.forEach(vector -> vector.addTo(mean, 1f / vectors.size()));
            return new Centre(mean);
        }

        /** The direction from the centre to a vector. */
        Vector removedFrom(Vector vector) {
            var values = vector.values.clone();
            for (int i = 0; i < values.length; i++) {
                values[i] -= mean[i];
            }
            return new Vector(normalized(values));
        }
    }

    /** Reads {@link #toBase64}. */
    public static Vector fromBase64(String text) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        var values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return new Vector(normalized(values));
    }

    /** Reads {@link #toBytes}. */
    public static Vector fromBytes(byte[] bytes) {
        var values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i];
        }
        return new Vector(normalized(values));
    }

    /** The cosine of the angle between two directions, -1 to 1. */
    public double cosine(Vector other) {
        var a = values;
        var b = other.values;
        // Four sums side by side, since the processor would wait for each addition to one sum.
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (int end = a.length - 3; i < end; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            sum0 += a[i] * b[i];
        }
        return sum0 + sum1 + sum2 + sum3;
    }

    public int dimensions() {
        return values.length;
    }

    boolean isZero() {
        return cosine(this) == 0;
    }

    /** The numbers, in a list that can't be changed, as the search server is asked with them. */
    public List<Float> toList() {
        return new AbstractList<>() {
            @Override
            public Float get(int index) {
                return values[index];
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    /** Little-endian float32 in base64, as vectors travel in events. */
    public String toBase64() {
        return toBase64(ByteOrder.LITTLE_ENDIAN);
    }

    /** Big-endian float32 in base64, as the search server keeps them: it reads that several times as fast as numbers. */
    public String toIndexedBase64() {
        return toBase64(ByteOrder.BIG_ENDIAN);
    }

    private String toBase64(ByteOrder order) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(order);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** One signed byte a dimension, scaled to the largest: a quarter of the bytes, exact enough for evidence. */
    public byte[] toBytes() {
        float largest = Float.MIN_NORMAL;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / largest * BYTE_SCALE);
        }
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Vector(" + values.length + ")";
    }

    private static float[] normalized(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        if (squares > 0) {
            double norm = Math.sqrt(squares);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (values[i] / norm);
            }
        }
        return values;
    }
}
