package io.mebuki.seeds.imports;

import io.mebuki.platform.problem.FieldViolation;
import org.jspecify.annotations.Nullable;

/**
 * Why a row has not gone in: its first violation.
 *
 * @param line number of the line in the file, from 1
 * @param column name of the column that the value stands in; null where the file is no table
 */
record Rejection(
        long line,
        @Nullable String sourceId,
        @Nullable String column,
        String field,
        @Nullable String value,
        String expected) {

    static Rejection of(long line, @Nullable String sourceId, @Nullable String column, FieldViolation violation) {
        // Field and expectation can repeat what was sent, as long as it was: they are shortened like the value.
        var sent = new FieldViolation(violation.field(), violation.value(), violation.expected());
        return new Rejection(
                line,
                sourceId == null ? null : shown(sourceId),
                column == null ? null : shown(column),
                shown(sent.field()),
                sent.value() == null ? null : shown(sent.value()),
                shown(sent.expected()));
    }

    /** What the database can hold and a report can show: no NUL, no half character, not too much. */
    private static String shown(String text) {
        var shortened = new FieldViolation("", text, "").value();
        return String.valueOf(shortened).replace('\0', '\u2400').replaceAll("\\p{Cs}", "\uFFFD");
    }
}
