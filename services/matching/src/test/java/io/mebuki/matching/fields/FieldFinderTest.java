package io.mebuki.matching.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldFinderTest {

    /** Texts of our own, and the field that a reader would put them in. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry(
                    "We cast a titanium alloy whose fatigue life is three times that of the usual one.",
                    "materials.metals"),
            Map.entry("鋼の腐食を防ぐ熱処理の方法です。", "materials.metals"),
            Map.entry("A zeolite that speeds up the hydrogenation of carbon dioxide.", "chemistry.catalysis"),
            Map.entry("光触媒で水を分解し、水素を取り出します。", "chemistry.catalysis"),
            Map.entry("Mass spectrometry finds traces of pesticides in tea.", "chemistry.analysis"),
            Map.entry("微量の有害物質をクロマトグラフィーで測ります。", "chemistry.analysis"),
            Map.entry("A resin reinforced with carbon fibre for light car bodies.", "materials.polymers"),
            Map.entry("炭素繊維複合材料を接着する樹脂を開発しました。", "materials.polymers"),
            Map.entry("Cement with ceramic powder, sintered at a low temperature.", "materials.ceramics"),
            Map.entry("割れにくいガラスの焼結方法です。", "materials.ceramics"),
            Map.entry("Graphene ink for transparent films of nanometre thickness.", "materials.nano"),
            Map.entry("量子ドットを均一な大きさで合成します。", "materials.nano"));

    private static final double FLOOR = .8;

    @Test
    void putsMostTextsWhereAReaderWould() {
        try (var model = OnnxEmbedder.load(Path.of("model"), 2)) {
            var embedder = new NeutralEmbedder(model, ResearchFields.load().descriptions());
            var finder = new FieldFinder(embedder, ResearchFields.load());

            long right = TEXTS.entrySet().stream()
                    .filter(text -> nearest(embedder, finder, text.getKey()).equals(text.getValue()))
                    .count();

            assertThat((double) right / TEXTS.size()).isGreaterThanOrEqualTo(FLOOR);
        }
    }

    private static String nearest(Embedder embedder, FieldFinder finder, String text) {
        var vector = embedder.embed(List.of(Text.of(text)), Kind.PASSAGE, Urgency.BULK)
                .getFirst();
        return finder.nearest(vector).code();
    }

    @Test
    void whatTheAuthorNamesComesFirst() {
        try (var model = OnnxEmbedder.load(Path.of("model"), 2)) {
            var finder = new FieldFinder(
                    new NeutralEmbedder(model, ResearchFields.load().descriptions()), ResearchFields.load());
            var text = Vector.of(new float[model.dimensions()]);

            assertThat(finder.of(List.of("unheard of", "catalysis"), text).code())
                    .isEqualTo("chemistry.catalysis");
            assertThat(finder.of(List.of("触媒"), text).code()).isEqualTo("chemistry.catalysis");
            assertThat(finder.of(List.of("unheard of"), text)).isEqualTo(finder.nearest(text));
            assertThat(finder.ofCode("materials.nano").code()).isEqualTo("materials.nano");
        }
    }
}
