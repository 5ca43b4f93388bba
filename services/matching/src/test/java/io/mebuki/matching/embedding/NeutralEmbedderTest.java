package io.mebuki.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mebuki.matching.fields.ResearchFields;
import java.nio.file.Path;
import java.util.List;
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

    private static Vector embed(Kind kind, String text) {
        return embedder.embed(List.of(Text.of(text)), kind, Urgency.SEARCH).getFirst();
    }
}
