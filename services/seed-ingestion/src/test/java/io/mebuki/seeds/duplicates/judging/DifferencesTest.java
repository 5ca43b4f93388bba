package io.mebuki.seeds.duplicates.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static Version japanese(String title, String description) {
        return new Version(null, "ja", title, description);
    }

    private static Version english(String title, String description) {
        return new Version(null, "en", title, description);
    }

    private static List<String> texts(Version text, Version other) {
        return Differences.of(text, other).stream()
                .peek(each -> assertQuoted(each, text))
                .map(Difference::text)
                .toList();
    }

    private static void assertQuoted(Difference difference, Version version) {
        var field = difference.field().equals("title") ? version.title() : version.description();
        int begin = field.offsetByCodePoints(0, difference.start());
        assertThat(field.substring(begin, field.offsetByCodePoints(begin, difference.end() - difference.start())))
                .isEqualTo(difference.text());
    }

    @Test
    void theChangedWordsAreMarked() {
        assertThat(texts(
                        english("Oxygen probe for kilns", "It measures oxygen in the kiln at 750 °C for a long time."),
                        english("Oxygen probe for kilns", "It measures oxygen in the kiln at 900 °C for a long time.")))
                .containsExactly("750");
    }

    @Test
    void codePointsAreCountedAndNotChars() {
        var one = japanese("𠮷野の𠮷酒を測る", "𠮷野の酒を銅の管で測る装置である。");
        var other = japanese("𠮷野の𠮷酒を測る", "𠮷野の酒を銀の管で測る装置である。");

        assertThat(texts(one, other)).containsExactly("銅");
        assertThat(Differences.of(one, other).getFirst().start()).isEqualTo(5);
    }

    @Test
    void whatWasMovedIsNoDifference() {
        var first = "Steam is led through pipes below the floor.";
        var second = "Ovens are heated with chips of wood.";

        assertThat(texts(english("Heat", first + " " + second), english("Heat", second + " " + first)))
                .isEmpty();
    }

    @Test
    void widthAndCaseAreNone() {
        assertThat(texts(japanese("ﾌﾟﾛｰﾌﾞで測る", "ＡＢＣを測る。"), japanese("プローブで測る", "abcを測る。")))
                .isEmpty();
    }

    @Test
    void acrossLanguagesTheFiguresAlone() {
        assertThat(texts(japanese("板", "厚さ40 mmの板を2枚、750 °Cで焼く。"), english("Board", "Two boards of 4 cm are fired.")))
                .containsExactly("750 °C");
    }

    @Test
    void aTextOfOtherWordsIsMarkedWhole() {
        assertThat(texts(english("Abc", ""), english("Xyz", "Something else entirely")))
                .containsExactly("Abc");
    }
}
