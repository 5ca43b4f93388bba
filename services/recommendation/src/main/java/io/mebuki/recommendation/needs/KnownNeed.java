package io.mebuki.recommendation.needs;

import io.mebuki.recommendation.vectors.QueryVector;
import org.jspecify.annotations.Nullable;

/**
 * A need that a reader may see whole.
 *
 * @param words its fields, one after the other
 * @param vector of this very version; null when it has not come yet
 */
public record KnownNeed(String words, @Nullable QueryVector vector) {}
