package io.mebuki.recommendation.ranking;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Where a text points in the space of meanings: a vector of norm 1. */
public final class Direction {

    private static final float LARGEST_BYTE = 127f;

    private final float[] values;

    private Direction(float[] values) {
        this.values = unit(values);
    }

    /** From base64 of little-endian 32-bit floats, as vectors travel. */
    public static Direction ofFloats(String base64) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        var values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return new Direction(values);
    }

    /** From {@link #toBytes}. */
    public static Direction ofBytes(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        var values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i];
        }
        return new Direction(values);
    }

    /** Base64 of little-endian 32-bit floats. */
    public String toFloats() {
        return toFloats(ByteOrder.LITTLE_ENDIAN);
    }

    /** Base64 of big-endian 32-bit floats, as the search server keeps them: it reads that several times as fast as numbers. */
    public String toIndexed() {
        return toFloats(ByteOrder.BIG_ENDIAN);
    }

    private String toFloats(ByteOrder order) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(order);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** One byte a dimension in base64: a quarter of the room, and near enough to rank by. */
    public String toBytes() {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        var bytes = new byte[values.length];
        for (int i = 0; largest > 0 && i < values.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / largest * LARGEST_BYTE);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A copy of the numbers. */
    public float[] toArray() {
        return values.clone();
    }

    public int dimensions() {
        return values.length;
    }

    /** -1 to 1; directions of different dimensions have nothing in common. */
    public double cosine(Direction other) {
        if (values.length != other.values.length) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (double) values[i] * other.values[i];
        }
        return sum;
    }

    private static float[] unit(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        double norm = Math.sqrt(squares);
        for (int i = 0; norm > 0 && i < values.length; i++) {
            values[i] = (float) (values[i] / norm);
        }
        return values;
    }
}
