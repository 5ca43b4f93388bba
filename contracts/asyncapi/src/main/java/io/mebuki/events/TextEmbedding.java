package io.mebuki.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of a text and of its passages. Each vector has norm 1 and is written as base64 of little-endian 32-bit floats.
 *
 * @param model which model made the vectors; vectors of two models must not be compared
 * @param whole vector of the whole text
 */
public record TextEmbedding(String model, int dimensions, String whole, List<Passage> passages) {

    /**
     * A few sentences of a field.
     *
     * @param field where the passage stands, for instance {@code description}
     * @param language of the translation that the passage stands in; absent for the original
     * @param start first code point of the passage in the field
     * @param end code point behind the passage
     * @param role what the passage says: purpose, mechanism, application, result or constraint
     */
    public record Passage(String field, @Nullable String language, int start, int end, String role, String vector) {}
}
