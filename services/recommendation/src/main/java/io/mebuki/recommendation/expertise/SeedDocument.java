package io.mebuki.recommendation.expertise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seed in the index, as {@code index/expertise.json} maps it; a withdrawn one is a marker that keeps its version only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeedDocument(
        boolean withdrawn,
        long version,
        @Nullable String publisher,
        @Nullable String visibility,
        @Nullable List<String> people,
        @Nullable String institution,
        @Nullable List<String> title,
        @Nullable List<String> description,
        @Nullable List<String> keywords,
        @Nullable String model,
        @Nullable List<PassageVector> passages,
        @Nullable StoredSeed stored,
        @Nullable SeedTexts texts) {

    /** What the nearest passages are searched by. */
    record PassageVector(float[] vector) {}

    static SeedDocument marker(long version) {
        return new SeedDocument(true, version, null, null, null, null, null, null, null, null, null, null, null);
    }

    SeedDocument with(String model, List<PassageVector> passages, StoredSeed stored) {
        return new SeedDocument(
                withdrawn,
                version,
                publisher,
                visibility,
                people,
                institution,
                title,
                description,
                keywords,
                model,
                passages,
                stored,
                texts);
    }

    /** Whether this is the seed of that version, still without vectors. */
    boolean awaits(long embedded) {
        return !withdrawn && version == embedded && model == null;
    }
}
