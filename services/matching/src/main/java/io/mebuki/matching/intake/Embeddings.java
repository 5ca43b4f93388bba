package io.mebuki.matching.intake;

import io.mebuki.events.TextEmbedding;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.embedding.Embedder;

/** Writes vectors as they travel, so that nobody has to compute them again. */
final class Embeddings {

    private Embeddings() {}

    static TextEmbedding of(Reading reading, Embedder embedder) {
        var passages = reading.passages().stream().map(Embeddings::of).toList();
        return new TextEmbedding(
                embedder.modelId(), embedder.dimensions(), reading.whole().toBase64(), passages);
    }

    private static TextEmbedding.Passage of(Reading.ReadPassage read) {
        var passage = read.passage();
        return new TextEmbedding.Passage(
                passage.field().name(),
                passage.field().translation(),
                passage.span().start(),
                passage.span().end(),
                passage.role().code(),
                read.vector().toBase64());
    }
}
