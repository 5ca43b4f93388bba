package io.mebuki.matching.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.fields.ResearchFields;
import io.mebuki.matching.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The floors of evidence: what was measured, less what chance may take. */
class PlantedTest {

    private static Planted planted;

    @BeforeAll
    static void read() {
        try (var model = OnnxEmbedder.load(Path.of("model"), 2)) {
            planted =
                    new Planted(new NeutralEmbedder(model, ResearchFields.load().descriptions()));
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, EN", "JA, JA", "JA, EN", "EN, JA"})
    void evidenceIsTheRightSentence(Language need, Language seed) {
        var figures = planted.of(need, seed);

        assertThat(figures.planted()).as("%s", figures).isGreaterThan(.84);
        assertThat(figures.tied()).as("%s", figures).isGreaterThan(.7);
        assertThat(figures.first()).as("%s", figures).isGreaterThan(.6);
        assertThat(figures.unmet()).as("%s", figures).isGreaterThan(.43);
        assertThat(figures.falselyUnmet()).as("%s", figures).isLessThan(.12);
    }
}
