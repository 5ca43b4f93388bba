package io.mebuki.recommendation.expertise;

import io.mebuki.recommendation.ranking.Direction;
import io.mebuki.recommendation.text.Language;
import io.mebuki.recommendation.vectors.QueryVector;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ranking needs to know of a seed.
 *
 * @param institution id of the affiliation; null together with its name
 * @param organization the affiliation as sent
 * @param vectors those of the last models that embedded it, the latest last; none until they have come
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
        List<Vectors> vectors) {

    /** The model that searches use, and the one that is about to follow. */
    private static final int MODELS = 2;

    public StoredSeed {
        people = List.copyOf(people);
        vectors = List.copyOf(vectors);
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

    /** What the seed means to a model, if that one has embedded it. */
    public Optional<Vectors> vectorsOf(String model) {
        return vectors.stream().filter(each -> each.model().equals(model)).findFirst();
    }

    StoredSeed with(Vectors latest) {
        var known = Stream.concat(vectors.stream(), Stream.of(latest)).toList();
        var last = known.subList(Math.max(0, known.size() - MODELS), known.size());
        return new StoredSeed(id, version, sourceId, title, language, institution, organization, people, last);
    }
}
