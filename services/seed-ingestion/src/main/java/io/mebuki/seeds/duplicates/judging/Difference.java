package io.mebuki.seeds.duplicates.judging;

/**
 * A part of a text that the other text has not.
 *
 * @param field {@code title} or {@code description}
 * @param start in code points, as is {@code end}
 * @param text exactly what stands there
 */
public record Difference(String field, int start, int end, String text) {}
