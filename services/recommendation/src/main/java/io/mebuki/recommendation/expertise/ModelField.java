package io.mebuki.recommendation.expertise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Where the vectors of a model stand in the index: each model has a field of its own, so that two never meet. */
final class ModelField {

    private ModelField() {}

    /** The field within a passage; a model's name may contain what a field's may not. */
    static String of(String model) {
        return "vector_" + UUID.nameUUIDFromBytes(model.getBytes(UTF_8));
    }
}
