package io.mebuki.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * One offending value.
 *
 * @param field where it stands, for instance {@code people[0].name}, {@code limit} or {@code If-Match}
 * @param value as sent, shortened; absent when nothing was sent
 * @param expected what would have been right
 */
public record FieldViolation(String field, @Nullable String value, String expected) {

    private static final int LONGEST_VALUE = 200;

    public FieldViolation {
        value = value == null ? null : shortened(value);
    }

    private static String shortened(String value) {
        if (value.codePointCount(0, value.length()) <= LONGEST_VALUE) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }
}
