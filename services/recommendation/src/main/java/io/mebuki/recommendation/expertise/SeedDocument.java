package io.mebuki.recommendation.expertise;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mebuki.recommendation.ranking.Direction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A seed in the index, as {@code index/expertise.json} maps it; a withdrawn one is a marker that keeps its version only.
 *
 * @param joined how many times vectors have been put to this version
 * @param models whose vectors are there
 * @param passages what the nearest ones are searched by: each one's vector under its model's {@link ModelField}, see {@link Direction#toIndexed}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeedDocument(
        boolean withdrawn,
        long version,
        int joined,
        @Nullable String publisher,
        @Nullable String visibility,
        @Nullable List<String> people,
        @Nullable String institution,
        @Nullable List<String> title,
        @Nullable List<String> description,
        @Nullable List<String> keywords,
        @Nullable List<String> models,
        @Nullable List<Map<String, String>> passages,
        @Nullable StoredSeed stored,
        @Nullable SeedTexts texts) {

    static SeedDocument marker(long version) {
        return new SeedDocument(true, version, 0, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The document with what a further model makes of the seed. */
    SeedDocument with(StoredSeed.Vectors latest) {
        var stored = Objects.requireNonNull(this.stored).with(latest);
        return new SeedDocument(
                withdrawn,
                version,
                joined + 1,
                publisher,
                visibility,
                people,
                institution,
                title,
                description,
                keywords,
                stored.vectors().stream().map(StoredSeed.Vectors::model).toList(),
                stored.vectors().stream().flatMap(SeedDocument::passages).toList(),
                stored,
                texts);
    }

    private static Stream<Map<String, String>> passages(StoredSeed.Vectors vectors) {
        var field = ModelField.of(vectors.model());
        return vectors.passages().stream()
                .map(passage ->
                        Map.of(field, Direction.ofBytes(passage.vector()).toIndexed()));
    }

    /** Whether this is the seed of that version, still without the vectors of that model. */
    boolean awaits(long embedded, String model) {
        return stored != null && version == embedded && stored.vectorsOf(model).isEmpty();
    }
}
