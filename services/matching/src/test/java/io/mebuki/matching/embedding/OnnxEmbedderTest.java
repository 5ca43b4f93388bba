package io.mebuki.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mebuki.matching.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {

    static final Path MODEL = Path.of("model");

    private static OnnxEmbedder embedder;

    @BeforeAll
    static void load() {
        embedder = OnnxEmbedder.load(MODEL, 2);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void findsTheAnswerAcrossLanguages() {
        var need = embed(Kind.QUERY, "how much protein per day").getFirst();
        var seeds = embed(Kind.PASSAGE, "タンパク質の一日の推奨摂取量は体重1キログラムあたり0.8グラムです。", "The stock market closed higher today.");

        assertThat(need.whole().dimensions()).isEqualTo(embedder.dimensions());
        assertThat(need.whole().cosine(seeds.getFirst().whole()))
                .isGreaterThan(need.whole().cosine(seeds.getLast().whole()) + 0.05);
    }

    @Test
    void aTextHasTheSameVectorAloneAndInABatch() {
        var texts = IntStream.range(1, 40).mapToObj("水素 storage "::repeat).toArray(String[]::new);
        var together = embed(Kind.PASSAGE, texts);

        for (int i = 0; i < texts.length; i += 13) {
            var alone = embed(Kind.PASSAGE, texts[i]).getFirst();
            assertThat(together.get(i).whole().cosine(alone.whole())).isGreaterThan(0.99);
        }
    }

    @Test
    void aSpanMeansWhatItSaysWhereverItStandsBehindSurrogates() {
        var battery = "The battery anode is made of silicon.";
        var fish = "Tuna are farmed in the open sea.";
        var body = "😀𠮷😀 " + battery + " 😀 " + fish;
        int first = 4;
        int second = first + battery.length() + 3;
        var spans = List.of(new Span(first, first + battery.length()), new Span(second, second + fish.length()));
        var text = embedder.embed(List.of(new Text("", body, spans)), Kind.PASSAGE, Urgency.SEARCH)
                .getFirst();
        var aboutFish = embed(Kind.QUERY, "aquaculture of fish").getFirst().whole();

        assertThat(text.spans().getLast().cosine(aboutFish))
                .isGreaterThan(text.spans().getFirst().cosine(aboutFish) + 0.02);
    }

    @Test
    void everyPartOfALongTextCounts() {
        var filler = "本研究では材料の強度を調べた。".repeat(150);
        var ending = "最後に、マグロの養殖について述べる。";
        int end = filler.length() + ending.length();
        var spans = List.of(new Span(0, 15), new Span(filler.length(), end));
        var text = embedder.embed(List.of(new Text("題名", filler + ending, spans)), Kind.PASSAGE, Urgency.BULK)
                .getFirst();
        var aboutFish = embed(Kind.QUERY, "マグロの養殖").getFirst().whole();

        assertThat(text.spans().getLast().cosine(aboutFish))
                .isGreaterThan(text.spans().getFirst().cosine(aboutFish) + 0.05);
        assertThat(text.whole().cosine(text.whole())).isCloseTo(1, within(1e-5));
    }

    @Test
    void emptyTextsHaveAVectorToo() {
        var empty = embedder.embed(
                List.of(new Text("", "", List.of()), new Text("a title", " ", List.of(new Span(0, 1)))),
                Kind.QUERY,
                Urgency.SEARCH);

        assertThat(empty.getFirst().head()).isEqualTo(empty.getFirst().whole());
        assertThat(empty.getLast().spans())
                .singleElement()
                .satisfies(vector -> assertThat(vector.isZero()).isFalse());
        assertThat(embedder.embed(List.of(), Kind.QUERY, Urgency.SEARCH)).isEmpty();
    }

    @Test
    void aCorruptFileIsOneClearLine(@TempDir Path folder) throws IOException {
        Files.copy(MODEL.resolve("tokenizer.json"), folder.resolve("tokenizer.json"));
        Files.writeString(folder.resolve("model.onnx"), "half a download");

        assertThatThrownBy(() -> OnnxEmbedder.load(folder, 1))
                .isInstanceOf(EmbeddingException.class)
                .message()
                .contains("model.onnx is corrupt", "SHA-256", "expected 32d14141", "services/matching/model")
                .doesNotContain("\n");
    }

    @Test
    void aMissingFileIsOneClearLine(@TempDir Path folder) {
        assertThatThrownBy(() -> OnnxEmbedder.load(folder, 1))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining("model.onnx is missing: set MEBUKI_EMBEDDING_MODEL");
    }

    private static List<Embedding> embed(Kind kind, String... texts) {
        return embedder.embed(java.util.Arrays.stream(texts).map(Text::of).toList(), kind, Urgency.SEARCH);
    }
}
