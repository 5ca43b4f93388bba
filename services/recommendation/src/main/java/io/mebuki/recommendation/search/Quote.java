package io.mebuki.recommendation.search;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a field of a seed.
 *
 * @param language of the translation; null for the original
 * @param start first code point
 * @param end code point behind it
 */
record Quote(String field, @Nullable String language, int start, int end, String text) {}
