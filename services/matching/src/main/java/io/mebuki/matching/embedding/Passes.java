package io.mebuki.matching.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pass of the model over a few windows. */
final class Passes {

    private static final String POOLED = "embedding";

    private final OrtEnvironment environment;
    private final OrtSession session;

    Passes(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /** Adds each window's vector to the sum of its text; answers how many windows there were. */
    int run(List<Window> windows, List<Sum> sums) {
        int longest = windows.stream().mapToInt(Window::length).max().orElse(0);
        try (var ids = tensor(windows, longest, Passes::padded);
                var mask = tensor(windows, longest, Passes::mask);
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask), Set.of(POOLED))) {
            var vectors = floats(result);
            for (int row = 0; row < windows.size(); row++) {
                var window = windows.get(row);
                sums.get(window.text()).add(vectors, row, window.weight());
            }
            return windows.size();
        } catch (OrtException e) {
            throw new EmbeddingException("The embedding model failed: " + e.getMessage(), e);
        }
    }

    private OnnxTensor tensor(List<Window> windows, int longest, Row row) throws OrtException {
        var values = new long[windows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.of(windows.get(i), longest);
        }
        return OnnxTensor.createTensor(environment, values);
    }

    private static long[] padded(Window window, int length) {
        var ids = Arrays.copyOf(window.ids(), length);
        Arrays.fill(ids, window.length(), length, Pieces.PADDING);
        return ids;
    }

    private static long[] mask(Window window, int length) {
        var mask = new long[length];
        Arrays.fill(mask, 0, window.length(), 1);
        return mask;
    }

    private static FloatBuffer floats(OrtSession.Result result) {
        var tensor = (OnnxTensor) result.get(POOLED).orElseThrow(() -> new EmbeddingException("no output " + POOLED));
        return tensor.getFloatBuffer();
    }

    private interface Row {
        long[] of(Window window, int length);
    }
}
