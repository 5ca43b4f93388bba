package io.mebuki.recommendation.expertise;

import io.mebuki.recommendation.text.Language;
import io.mebuki.recommendation.vectors.QueryVector;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know about.
 *
 * @param vector null where no model could be asked
 */
public record Question(
        String words, Language language, @Nullable QueryVector vector) {}
