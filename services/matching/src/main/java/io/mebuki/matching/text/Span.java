package io.mebuki.matching.text;

/**
 * A stretch of a text.
 *
 * @param start first code point
 * @param end the code point behind the last
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** Whether all of another stretch of the same text lies in it. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public int length() {
        return end - start;
    }
}
