package io.mebuki.matching.embedding;

import java.util.List;

/**
 * The vectors of a text.
 *
 * @param whole of the whole text
 * @param head of the title, in the light of the text; the whole's where there is no title
 * @param spans of each span in the order they were asked for
 */
public record Embedding(Vector whole, Vector head, List<Vector> spans) {

    public Embedding {
        spans = List.copyOf(spans);
    }
}
