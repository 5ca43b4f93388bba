package io.mebuki.matching.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.ranking.Piece;
import io.mebuki.matching.text.CodePoints;
import io.mebuki.matching.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeedReaderTest {

    private final RecordingEmbedder embedder = new RecordingEmbedder();
    private final SeedReader reader = new SeedReader(embedder);

    @Test
    void readsTheWholeAndEachSentenceByItself() {
        var reading = read(null, "題名", "速い。軽い。安い。強い。新しい。楽しい。");

        assertThat(embedder.asked)
                .extracting(Text::body)
                .containsExactly("速い。軽い。安い。強い。新しい。楽しい。", "題名", "速い。", "軽い。", "安い。", "強い。", "新しい。", "楽しい。");
        assertThat(embedder.asked).extracting(Text::head).startsWith("題名", "").containsOnlyOnce("題名");
        assertThat(reading.passages()).hasSize(2);
        assertThat(reading.passages().getLast().vector())
                .isEqualTo(Vector.mean(
                        reading.pieces().subList(5, 7).stream()
                                .map(Piece::vector)
                                .toList(),
                        List.of(4, 4)));
        assertThat(reading.pieces()).hasSize(7);
        assertThat(reading.language()).isEqualTo(Language.JA);
    }

    @Test
    void itsPassagesCanBePutTogetherAgain() {
        var many = read(null, "題名", "速い。軽い。安い。強い。新しい。楽しい。");
        var one = read(null, "Light alloy", "");

        assertThat(again(many)).isEqualTo(many);
        assertThat(again(one)).isEqualTo(one);
    }

    private static Reading again(Reading read) {
        return Reading.again(read.language(), read.whole(), read.pieces());
    }

    @Test
    void everyPieceQuotesItsField() {
        var reading = read(null, "😀 title", "😀 First thing. Second thing.");

        assertThat(reading.pieces())
                .extracting(piece -> new CodePoints(piece.field().text()).at(piece.span()))
                .containsExactly("😀 title", "😀 First thing.", "Second thing.");
    }

    @Test
    void aTitleWithoutDescriptionIsThePassageAndKeywordsHelp() {
        var text =
                new SeedText(null, List.of(SeedText.Version.of(null, "Light alloy", " ")), List.of("magnesium", "car"));

        var reading = reader.read(List.of(text)).getFirst();

        assertThat(embedder.asked).extracting(Text::body).containsExactly("magnesium, car", "Light alloy");
        assertThat(reading.passages()).hasSize(1);
        assertThat(reading.pieces()).hasSize(1);
    }

    @Test
    void aTitleThatIsTheDescriptionsBeginningIsNotReadTwice() {
        var reading = read(null, "A light al", "A light alloy is cast. It is strong.");

        assertThat(embedder.asked).extracting(Text::head).containsOnly("");
        assertThat(reading.pieces()).extracting(piece -> piece.field().name()).containsOnly("description");
    }

    @Test
    void translationsAreReadToo() {
        var text = new SeedText(
                "ja",
                List.of(SeedText.Version.of(null, "合金", "軽い合金。"), SeedText.Version.of("en", "Alloy", "A light alloy.")),
                List.of());

        var reading = reader.read(List.of(text, text)).getLast();

        assertThat(reading.passages())
                .extracting(read -> read.passage().field().translation())
                .containsExactly(null, "en");
        assertThat(embedder.asked).extracting(Text::body).contains("A light alloy.");
        assertThat(reading.language()).isEqualTo(Language.JA);
    }

    private Reading read(@Nullable String language, String title, String description) {
        var text = new SeedText(language, List.of(SeedText.Version.of(null, title, description)), List.of());
        return reader.read(List.of(text)).getFirst();
    }
}
