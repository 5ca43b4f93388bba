package io.mebuki.matching.embedding;

import io.mebuki.matching.text.Span;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers a text's vectors from the passes over its windows. A span's vector is the mean of its pieces' vectors as the model left
 * them, in the light of the whole window ("late chunking", Günther et al. 2024): all spans cost one pass together.
 */
final class Pooling {

    private final Text text;
    private final int prefix;
    private final Sum whole;
    private final Sum head;
    private final List<Sum> spans = new ArrayList<>();

    /** @param prefix how many pieces of the head say the kind */
    Pooling(Text text, int prefix, int dimensions) {
        this.text = text;
        this.prefix = prefix;
        this.whole = new Sum(dimensions);
        this.head = new Sum(dimensions);
        text.spans().forEach(span -> spans.add(new Sum(dimensions)));
    }

    /**
     * Takes in the result of a pass.
     *
     * @param pooled the model's vectors of the windows of the pass
     * @param pieces its vectors of the pieces of all windows
     * @param row which window of the pass this is
     * @param firstPiece the row of this window's first piece
     */
    void add(Window window, FloatBuffer pooled, int row, FloatBuffer pieces, int firstPiece) {
        whole.add(pooled, row, Math.max(1, window.to() - window.from()));
        if (window.from() == 0) {
            for (int i = prefix; i < window.head().count(); i++) {
                head.add(pieces, firstPiece + 1 + i, 1);
            }
        }
        for (int i = 0; i < spans.size(); i++) {
            addSpan(window, text.spans().get(i), pieces, firstPiece, spans.get(i));
        }
    }

    Embedding embedding() {
        var all = whole.direction();
        return new Embedding(
                all,
                orWhole(head, all),
                spans.stream().map(sum -> orWhole(sum, all)).toList());
    }

    private static void addSpan(Window window, Span span, FloatBuffer pieces, int firstPiece, Sum sum) {
        for (int i = window.from(); i < window.to(); i++) {
            var place = window.body().place(i);
            if (place.start() < span.end() && place.end() > span.start()) {
                sum.add(pieces, firstPiece + window.placeOf(i), 1);
            }
        }
    }

    /** A span without pieces (white space, no title) means what the whole means. */
    private static Vector orWhole(Sum sum, Vector whole) {
        var direction = sum.direction();
        return direction.isZero() ? whole : direction;
    }
}
