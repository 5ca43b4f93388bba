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
        @Nullable String whole,
        @Nullable List<NestedPassage> passages,
        byte @Nullable [] stored) {

    /** A vector to be found by, see {@link io.mebuki.matching.embedding.Vector#toIndexedBase64}. */
    record NestedPassage(String vector) {}

    static SeedDocument marker(UUID id, long version) {
        return new SeedDocument(
                id, true, version, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
