package io.mebuki.matching.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.mebuki.matching.work.Lull;
import io.mebuki.matching.work.Precedence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs multilingual-e5-small in this process. A text longer than one pass is read in windows, and its vector is their mean.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {

    private static final int DIMENSIONS = 384;

    /** Pieces in one pass of bulk work: about 50 ms on two cores, which a search may have to share. */
    private static final int PIECES_A_PASS = 512;

    /** A title takes part in every window of its text: a title of the greatest length must leave room for the text. */
    private static final int LONGEST_HEAD = 160;

    /**
     * Processors without VNNI add products of 8-bit numbers in 16 bits, which overflow: vectors would differ from machine to machine
     * (mean cosine .997). With this they take a slower way there. Others have exact sums anyway, to the bit, and would lose two fifths
     * of their speed by it.
     */
    private static final String EXACT_SUMS = "session.x64quantprecision";

    /** Threads that wait for work in a loop take the cores from the search server, and from each other. */
    private static final String SPINNING = "session.intra_op.allow_spinning";

    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final Passes passes;
    private final Turns turns;

    private OnnxEmbedder(HuggingFaceTokenizer tokenizer, OrtSession session, Passes passes, Lull searches) {
        this.tokenizer = tokenizer;
        this.session = session;
        this.passes = passes;
        this.turns = new Turns(searches);
    }

    /**
     * Loads the model.
     *
     * @param folder holds model.onnx and tokenizer.json
     * @param threads how many cores one pass may use
     * @throws EmbeddingException when a file is missing or is not the one this build was measured with
     */
    public static OnnxEmbedder load(Path folder, int threads) {
        return load(folder, threads, new Precedence().searches());
    }

    /** Loads the model for bulk work that steps aside for these searches. */
    public static OnnxEmbedder load(Path folder, int threads, Lull searches) {
        return load(folder, threads, searches, !Processor.hasVnni());
    }

    static OnnxEmbedder load(Path folder, int threads, Lull searches, boolean toldExactSums) {
        var files = new ModelFiles(folder);
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry(SPINNING, "0");
            if (toldExactSums) {
                options.addConfigEntry(EXACT_SUMS, "1");
            }
            var session = environment.createSession(files.model().toString(), options);
            return new OnnxEmbedder(
                    Pieces.tokenizer(files.tokenizer()), session, new Passes(environment, session), searches);
        } catch (OrtException e) {
            throw new EmbeddingException("The embedding model in " + folder + " can't be loaded: " + e.getMessage(), e);
        }
    }

    @Override
    public String modelId() {
        return ModelFiles.MODEL_ID;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<Vector> embed(List<Text> texts, Kind kind, Urgency urgency) {
        var windows = new ArrayList<Window>();
        var sums = new ArrayList<Sum>();
        for (int i = 0; i < texts.size(); i++) {
            windows.addAll(windows(i, texts.get(i), kind));
            sums.add(new Sum(DIMENSIONS));
        }
        for (var batch : batches(windows)) {
            turns.take(urgency, () -> passes.run(batch, sums));
        }
        return sums.stream().map(Sum::direction).toList();
    }

    private List<Window> windows(int index, Text text, Kind kind) {
        var head = Pieces.of(kind.prefix() + text.head(), tokenizer).first(LONGEST_HEAD);
        return Window.of(index, head, Pieces.of(text.body(), tokenizer));
    }

    /** Windows of like length go together, so that little is padded. */
    private static List<List<Window>> batches(List<Window> windows) {
        var sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparingInt(Window::length));
        var batches = new ArrayList<List<Window>>();
        var open = new ArrayList<Window>();
        for (var window : sorted) {
            if (!open.isEmpty() && (open.size() + 1) * window.length() > PIECES_A_PASS) {
                batches.add(List.copyOf(open));
                open.clear();
            }
            open.add(window);
        }
        if (!open.isEmpty()) {
            batches.add(List.copyOf(open));
        }
        return batches;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new EmbeddingException("The embedding model can't be closed: " + e.getMessage(), e);
        }
    }
}
