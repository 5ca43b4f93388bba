package io.mebuki.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mebuki.matching.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void aFigureThatIsMissingNamesItself() {
        assertThatThrownBy(() -> new Settings(new Properties()).number("score.floor"))
                .hasMessage("score.floor is missing in ranking.properties");
    }

    @Test
    void aFigureThatIsNoNumberNamesItself() {
        assertThatThrownBy(() -> of("score.floor", "high").number("score.floor"))
                .hasMessage("score.floor is 'high' in ranking.properties, expected a number");
    }

    @Test
    void aShareOutsideZeroToOneNamesItself() {
        assertThatThrownBy(() -> of("share.passage", "1.5").share("share.passage"))
                .hasMessageContaining("share.passage is 1.5");
        assertThatThrownBy(() -> of("share.passage", "-1").share("share.passage"))
                .hasMessageContaining("expected 0..1");
    }

    @Test
    void longTextsHaveFiguresOfTheirOwn() {
        var settings = Settings.load();
        var english = new Query(Language.EN, 10);
        var longer = new Query(Language.EN, 3_000);

        assertThat(settings.semanticWeight(longer)).isLessThan(settings.semanticWeight(english));
        assertThat(settings.semanticWeight(new Query(Language.JA, 3_000)))
                .isEqualTo(settings.semanticWeight(new Query(Language.JA, 10)));
        assertThat(settings.passageShare(longer)).isLessThan(settings.passageShare(english));
    }

    @Test
    void aScaleStretchesWhatCrowds() {
        var scale = new Scale(.8, .9);

        assertThat(scale.similarity(.85)).isCloseTo(.5, within(1e-9));
        assertThat(scale.similarity(.7)).isZero();
        assertThat(scale.similarity(.95)).isEqualTo(1);
        assertThat(scale.stretched(.95)).isGreaterThan(1);
        assertThatThrownBy(() -> new Scale(.9, .9)).hasMessageContaining("must be less than");
    }

    @Test
    void figuresOfOnesOwnTakeThePlaceOfThoseThatCome(@TempDir Path folder) throws IOException {
        var own = Files.writeString(folder.resolve("own.properties"), "score.floor = .3\n");

        assertThat(Settings.load(own).number("score.floor")).isEqualTo(.3);
        assertThat(Settings.load(own).goodMatch()).isEqualTo(Settings.load().goodMatch());
        Files.writeString(own, "score.flor = .3\n");
        assertThatThrownBy(() -> Settings.load(own)).hasMessageContaining("score.flor");
        Files.writeString(own, "score.floor = high\n");
        assertThatThrownBy(() -> Settings.load(own)).hasMessageContaining("'high'");
        assertThatThrownBy(() -> Settings.load(folder.resolve("none"))).hasMessageContaining("can't be read");
    }

    private static Settings of(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return new Settings(properties);
    }
}
