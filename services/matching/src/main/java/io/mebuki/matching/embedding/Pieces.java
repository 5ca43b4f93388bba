package io.mebuki.matching.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The model's pieces of a text, without the marks of beginning and end. */
final class Pieces {

    static final long BEGIN = 0;
    static final long PADDING = 1;
    static final long END = 2;

    private final long[] ids;

    private Pieces(long[] ids) {
        this.ids = ids;
    }

    static HuggingFaceTokenizer tokenizer(Path file) {
        try {
            return HuggingFaceTokenizer.newInstance(file, Map.of("truncation", "false", "padding", "false"));
        } catch (IOException e) {
            throw new EmbeddingException("The tokenizer " + file + " can't be loaded: " + e.getMessage(), e);
        }
    }

    static Pieces of(String text, HuggingFaceTokenizer tokenizer) {
        return new Pieces(tokenizer.encode(text, false, false).getIds());
    }

    int count() {
        return ids.length;
    }

    /** These pieces, cut off behind the most that there is room for. */
    Pieces first(int most) {
        return new Pieces(Arrays.copyOf(ids, Math.min(most, count())));
    }

    void copyTo(long[] target, int at, int from, int to) {
        System.arraycopy(ids, from, target, at, to - from);
    }
}
