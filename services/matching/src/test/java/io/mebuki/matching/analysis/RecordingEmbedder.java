package io.mebuki.matching.analysis;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import java.util.ArrayList;
import java.util.List;

/** Answers a vector of its own for each text, and remembers what it was asked. */
final class RecordingEmbedder implements Embedder {

    final List<Text> asked = new ArrayList<>();
    private int answered;

    @Override
    public String modelId() {
        return "recording";
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public List<Vector> embed(List<Text> texts, Kind kind, Urgency urgency) {
        asked.addAll(texts);
        return texts.stream().map(text -> next()).toList();
    }

    private Vector next() {
        answered++;
        return Vector.of(1, answered);
    }
}
