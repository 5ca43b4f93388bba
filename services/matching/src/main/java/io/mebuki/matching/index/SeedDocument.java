package io.mebuki.matching.index;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seed in the index, as {@code index/seeds.json} maps it; a withdrawn one keeps its version only. */
record SeedDocument(
        UUID id,
        boolean withdrawn,
        long version,
        @Nullable String spoken,
        @Nullable UUID publisher,
        @Nullable String visibility,
        @Nullable List<String> languages,
        @Nullable List<String> fields,
        @Nullable Integer trl,
        @Nullable List<String> title,
        @Nullable List<String> description,
        @Nullable List<String> keywords,
        @Nullable List<Float> whole,
        @Nullable List<NestedPassage> passages,
        byte @Nullable [] stored) {

    /** A vector to be found by. */
    record NestedPassage(List<Float> vector) {}

    static SeedDocument marker(UUID id, long version) {
        return new SeedDocument(
                id, true, version, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
