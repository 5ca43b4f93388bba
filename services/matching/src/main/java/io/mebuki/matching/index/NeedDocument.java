package io.mebuki.matching.index;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need in the index, as {@code index/needs.json} maps it; a closed one keeps its version only. */
record NeedDocument(
        UUID id,
        boolean withdrawn,
        long version,
        @Nullable String spoken,
        @Nullable UUID owner,
        @Nullable String disclosure,
        @Nullable List<String> title,
        @Nullable List<String> description,
        @Nullable List<String> keywords,
        @Nullable String whole,
        byte @Nullable [] stored) {

    static NeedDocument marker(UUID id, long version) {
        return new NeedDocument(id, true, version, null, null, null, null, null, null, null, null);
    }
}
