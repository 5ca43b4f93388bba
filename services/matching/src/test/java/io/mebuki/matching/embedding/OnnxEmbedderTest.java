package io.mebuki.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.matching.work.Precedence;
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

        assertThat(need.dimensions()).isEqualTo(embedder.dimensions());
        assertThat(need.cosine(seeds.getFirst())).isGreaterThan(need.cosine(seeds.getLast()) + 0.05);
    }

    @Test
    void aTextHasTheSameVectorAloneAndInABatch() {
        var texts = IntStream.range(1, 40).mapToObj("水素 storage "::repeat).toArray(String[]::new);
        var together = embed(Kind.PASSAGE, texts);

        for (int i = 0; i < texts.length; i += 13) {
            var alone = embed(Kind.PASSAGE, texts[i]).getFirst();
            assertThat(together.get(i).cosine(alone)).isGreaterThan(0.99);
        }
    }

    @Test
    void everyProcessorGivesTheVectorsOfExactSums() {
        var text = Text.of("電極が湿った炉内ガスで腐食する。 Electrodes corrode in the furnace's moist gas.");
        try (var exact = OnnxEmbedder.load(MODEL, 2, new Precedence().searches(), true)) {
            assertThat(embedder.embed(List.of(text), Kind.PASSAGE, Urgency.BULK))
                    .isEqualTo(exact.embed(List.of(text), Kind.PASSAGE, Urgency.BULK));
        }
    }

    @Test
    void everyPartOfALongTextCounts() {
        var filler = "本研究では材料の強度を調べた。".repeat(150);
        var ending = "最後に、マグロの養殖について述べる。".repeat(20);
        var texts = List.of(new Text("題名", filler), new Text("題名", filler + ending));
        var read = embedder.embed(texts, Kind.PASSAGE, Urgency.BULK);
        var aboutFish = embed(Kind.QUERY, "マグロの養殖").getFirst();

        assertThat(read.getLast().cosine(aboutFish))
                .isGreaterThan(read.getFirst().cosine(aboutFish) + 0.01);
    }

    @Test
    void emptyTextsHaveAVectorToo() {
        var empty = embedder.embed(List.of(new Text("", ""), new Text("a title", " ")), Kind.QUERY, Urgency.SEARCH);

        assertThat(empty)
                .hasSize(2)
                .allSatisfy(vector -> assertThat(vector.isZero()).isFalse());
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

    private static List<Vector> embed(Kind kind, String... texts) {
        return embedder.embed(java.util.Arrays.stream(texts).map(Text::of).toList(), kind, Urgency.SEARCH);
    }
}
