package io.mebuki.matching.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.ranking.Piece;
import io.mebuki.matching.text.CodePoints;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Language;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class NeedReaderTest {

    private final RecordingEmbedder embedder = new RecordingEmbedder();
    private final NeedReader reader = new NeedReader(embedder);

    @Test
    void readsTheWholeAndEachSentenceByItself() {
        var title = new Field("title", "軽い電池");
        var problem = new Field("problem", "😀 重い。高い。");
        var constraints = new Field("constraints", "𠮷 安く。");

        var reading = reader.read(title, List.of(problem, constraints), null);

        assertThat(reading.pieces())
                .extracting(piece -> piece.field().name(), NeedReaderTest::quoted)
                .containsExactly(
                        Tuple.tuple("title", "軽い電池"),
                        Tuple.tuple("problem", "😀 重い。"),
                        Tuple.tuple("problem", "高い。"),
                        Tuple.tuple("constraints", "𠮷 安く。"));
        assertThat(embedder.asked)
                .extracting(Text::head, Text::body)
                .containsExactly(
                        Tuple.tuple("軽い電池", "😀 重い。高い。\n𠮷 安く。"),
                        Tuple.tuple("", "軽い電池"),
                        Tuple.tuple("", "😀 重い。"),
                        Tuple.tuple("", "高い。"),
                        Tuple.tuple("", "𠮷 安く。"));
        assertThat(reading.passages()).hasSize(2);
    }

    @Test
    void beginsWithWhatASearchNeeds() {
        var title = new Field("title", "軽い電池");
        var text = List.of(new Field("text", "重い。高い。"));

        var begun = reader.begin(title, text, null);

        assertThat(embedder.asked).extracting(Text::body).containsExactly("重い。高い。", "軽い電池");
        var whole = begun.reading().whole();
        assertThat(begun.finish().whole()).isEqualTo(whole);
        assertThat(embedder.asked).hasSize(4);
    }

    @Test
    void theLanguageIsAsSaidOrElseDetected() {
        var text = List.of(new Field("text", "perovskite"));

        assertThat(reader.read(null, text, null).language()).isEqualTo(Language.EN);
        assertThat(reader.read(null, text, "ja").language()).isEqualTo(Language.JA);
    }

    @Test
    void anEndlessNeedHasFortyPiecesAtMost() {
        assertThat(reader.read(null, List.of(new Field("text", "長い。".repeat(100))), null)
                        .pieces())
                .hasSize(40);
    }

    private static String quoted(Piece piece) {
        return new CodePoints(piece.field().text()).at(piece.span());
    }
}
