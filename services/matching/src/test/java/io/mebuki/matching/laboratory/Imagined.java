package io.mebuki.matching.laboratory;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a made seed means: its whole, which is asked for first, and its sentences. A sentence nobody has made means the whole. */
record Imagined(Vector whole, Map<String, Vector> sentences) implements Embedder {

    @Override
    public String modelId() {
        return "imagined";
    }

    @Override
    public int dimensions() {
        return whole.dimensions();
    }

    @Override
    public List<Vector> embed(List<Text> texts, Kind kind, Urgency urgency) {
        var vectors = new ArrayList<Vector>();
        vectors.add(whole);
        texts.stream().skip(1).forEach(text -> vectors.add(sentences.getOrDefault(text.body(), whole)));
        return vectors;
    }
}
