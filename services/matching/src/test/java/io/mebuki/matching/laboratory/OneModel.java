package io.mebuki.matching.laboratory;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Embedders;
import java.util.Optional;

/** The model that is measured, and no other. */
record OneModel(Embedder wanted) implements Embedders {

    @Override
    public Optional<Embedder> of(String modelId) {
        return Optional.of(wanted).filter(one -> one.modelId().equals(modelId));
    }
}
