package io.mebuki.matching.embedding;

import java.util.Optional;

/** The models that can be asked here: the one that is wanted, and such as were used before. */
public interface Embedders {

    /** The one that indexes shall be made with. */
    Embedder wanted();

    /** The one of this {@link Embedder#modelId}; none where it can't be asked any more. */
    Optional<Embedder> of(String modelId);
}
