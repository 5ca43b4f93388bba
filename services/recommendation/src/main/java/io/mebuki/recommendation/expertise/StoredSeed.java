package io.mebuki.recommendation.expertise;

import io.mebuki.recommendation.ranking.Direction;
import io.mebuki.recommendation.text.Language;
import io.mebuki.recommendation.vectors.QueryVector;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What ranking needs to know of a seed.
 *
 * @param institution id of the affiliation; null together with its name
 * @param organization the affiliation as sent
 * @param vectors null until they have come
 */
public record StoredSeed(
        UUID id,
        long version,
        String sourceId,
        String title,
        Language language,
        @Nullable UUID institution,
        @Nullable String organization,
        List<Person> people,
        @Nullable Vectors vectors) {

    public StoredSeed {
        people = List.copyOf(people);
    }

    /** Somebody behind the seed. */
    public record Person(UUID id, String sourceId, String name) {}

    /**
     * What the seed means.
     *
     * @param whole base64 of floats
     */
    public record Vectors(String model, String whole, List<Passage> passages) {

        public Vectors {
            passages = List.copyOf(passages);
        }

        public QueryVector wholeVector() {
            return new QueryVector(model, Direction.ofFloats(whole));
        }
    }

    /**
     * A few sentences that can be quoted.
     *
     * @param language of the translation; null for the original
     * @param start first code point in the field
     * @param end code point behind it
     * @param vector base64 of bytes
     */
    public record Passage(String field, @Nullable String language, int start, int end, String vector) {}

    StoredSeed with(Vectors found) {
        return new StoredSeed(id, version, sourceId, title, language, institution, organization, people, found);
    }
}
