package io.mebuki.matching.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.mebuki.matching.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The model's pieces of a text, without the marks of beginning and end, each with its place in the text. */
final class Pieces {

    static final long BEGIN = 0;
    static final long PADDING = 1;
    static final long END = 2;

    private final long[] ids;
    private final List<Span> places;

    private Pieces(long[] ids, List<Span> places) {
        this.ids = ids;
        this.places = places;
    }

    static HuggingFaceTokenizer tokenizer(Path file) {
        try {
            return HuggingFaceTokenizer.newInstance(file, Map.of("truncation", "false", "padding", "false"));
        } catch (IOException e) {
            throw new EmbeddingException("The tokenizer " + file + " can't be loaded: " + e.getMessage(), e);
        }
    }

    static Pieces of(String text, HuggingFaceTokenizer tokenizer) {
        var encoding = tokenizer.encode(text, false, false);
        var places = Arrays.stream(encoding.getCharTokenSpans())
                .map(span -> new Span(span.getStart(), span.getEnd()))
                .toList();
        return new Pieces(encoding.getIds(), places);
    }

    int count() {
        return ids.length;
    }

    /** In code points of the text. */
    Span place(int piece) {
        return places.get(piece);
    }

    /** These pieces, cut off behind the most that there is room for. */
    Pieces first(int most) {
        int n = Math.min(most, count());
        return new Pieces(Arrays.copyOf(ids, n), places.subList(0, n));
    }

    /** The first piece at or behind a place. */
    int firstFrom(int codePoint) {
        return IntStream.range(0, count())
                .filter(i -> places.get(i).start() >= codePoint)
                .findFirst()
                .orElse(count());
    }

    void copyTo(long[] target, int at, int from, int to) {
        System.arraycopy(ids, from, target, at, to - from);
    }
}
