package io.mebuki.recommendation.needs;

import io.mebuki.recommendation.vectors.QueryVector;
import java.util.List;

/**
 * A need that a reader may see whole.
 *
 * @param words its fields, one after the other
 * @param vectors of this very version, by each model that has embedded it; none when they have not come yet
 */
public record KnownNeed(String words, List<QueryVector> vectors) {

    public KnownNeed {
        vectors = List.copyOf(vectors);
    }
}
