package io.mebuki.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mebuki.matching.fields.ResearchFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NeutralEmbedderTest {

    private static OnnxEmbedder model;
    private static NeutralEmbedder embedder;

    @BeforeAll
    static void load() {
        model = OnnxEmbedder.load(Path.of("model"), 2);
        embedder = new NeutralEmbedder(model, ResearchFields.load().descriptions());
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void whatIsSaidCountsMoreThanTheLanguageItIsSaidIn() {
        var need = embed(Kind.QUERY, "配管の内側に細菌のぬめりがつくのを防ぎたい。");
        var answer = embed(Kind.PASSAGE, "Micro-bubbles keep biofilm from settling on the inner wall of pipes.");
        var otherwise = embed(Kind.PASSAGE, "和菓子のつやを保つ被膜です。");

        assertThat(need.cosine(answer)).isGreaterThan(need.cosine(otherwise) + .1);
    }

    @Test
    void unrelatedTextsAreEquallyFarInAllLanguages() {
        var need = "電気自動車の使用済み電池を回収しています。";
        double japanese = embed(Kind.QUERY, need).cosine(embed(Kind.PASSAGE, "和菓子のつやを保つ被膜です。"));
        double english = embed(Kind.QUERY, need).cosine(embed(Kind.PASSAGE, "A glaze keeps sweets glossy."));

        assertThat(japanese).isCloseTo(english, within(.1)).isLessThan(.35);
    }

    @Test
    void itsVectorsAreNotTheModels() {
        assertThat(embedder.modelId()).isNotEqualTo(model.modelId()).startsWith(model.modelId());
        assertThat(embedder.dimensions()).isEqualTo(model.dimensions());
    }

    @Test
    void whatComesTwiceIsReadOnce() {
        var asked = new ArrayList<Text>();
        var counting = new NeutralEmbedder(
                        new Remembering(asked), ResearchFields.load().descriptions())
                .prepared();
        asked.clear();
        var texts = Stream.of("A weir.", "A valve.", "A weir.").map(Text::of).toList();

        var vectors = counting.embed(texts, Kind.PASSAGE, Urgency.BULK);

        assertThat(asked).containsExactly(texts.get(0), texts.get(1));
        assertThat(vectors).hasSize(3);
        assertThat(vectors.get(2).cosine(vectors.get(0))).isCloseTo(1, within(1e-6));
        assertThat(vectors.get(1).cosine(vectors.get(0))).isLessThan(.9);
    }

    /** The model, with what it was asked. */
    private record Remembering(List<Text> asked) implements Embedder {

        @Override
        public String modelId() {
            return model.modelId();
        }

        @Override
        public int dimensions() {
            return model.dimensions();
        }

        @Override
        public List<Vector> embed(List<Text> texts, Kind kind, Urgency urgency) {
            asked.addAll(texts);
            return model.embed(texts, kind, urgency);
        }
    }

    private static Vector embed(Kind kind, String text) {
        return embedder.embed(List.of(Text.of(text)), kind, Urgency.SEARCH).getFirst();
    }
}
