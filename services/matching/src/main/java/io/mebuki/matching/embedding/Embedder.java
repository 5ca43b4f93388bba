package io.mebuki.matching.embedding;

import java.util.List;

/** Turns texts into vectors whose cosine says how near their meanings are, across languages. */
public interface Embedder {

    /** Names the model and its build; vectors of different ids must never be compared. */
    String modelId();

    /** The length of every vector. */
    int dimensions();

    /**
     * Embeds texts of one kind.
     *
     * @return one vector for each text, in order
     * @throws EmbeddingException when the model can't do it
     */
    List<Vector> embed(List<Text> texts, Kind kind, Urgency urgency);
}
