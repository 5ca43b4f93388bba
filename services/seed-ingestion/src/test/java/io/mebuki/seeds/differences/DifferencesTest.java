package io.mebuki.seeds.differences;

import static io.mebuki.seeds.differences.Part.Kind.ADDED;
import static io.mebuki.seeds.differences.Part.Kind.REMOVED;
import static io.mebuki.seeds.differences.Part.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    @Test
    void wordsAreNamedThatHaveChanged() {
        assertThat(Differences.between("Electrodes for wet gas.", "Electrodes for dry gas."))
                .containsExactly(
                        new Part(SAME, "Electrodes for "),
                        new Part(REMOVED, "wet"),
                        new Part(ADDED, "dry"),
                        new Part(SAME, " gas."));
    }

    @Test
    void japaneseIsPartedWhereItsScriptChanges() {
        assertThat(Differences.between("湿った炉内ガスで腐食する。", "乾いた炉内ガスで腐食する。"))
                .containsExactly(new Part(REMOVED, "湿った"), new Part(ADDED, "乾いた"), new Part(SAME, "炉内ガスで腐食する。"));
    }

    @Test
    void whatIsNewIsAddedAndWhatIsGoneIsRemoved() {
        assertThat(Differences.between("", "𠮷野 line\nline")).containsExactly(new Part(ADDED, "𠮷野 line\nline"));
        assertThat(Differences.between("gone", "")).containsExactly(new Part(REMOVED, "gone"));
        assertThat(Differences.between("", "")).isEmpty();
        assertThat(Differences.between("same", "same")).containsExactly(new Part(SAME, "same"));
    }

    @ParameterizedTest
    @CsvSource({"word ,400", "word ,4000", "'A sentence of some words. ',2000", "。,20000", "x,20000"})
    void longTextsAreComparedToo(String piece, int times) {
        var before = piece.repeat(times);
        var after = before.substring(0, before.length() / 2) + "An addition. " + before.substring(before.length() / 2);
        var parts = Differences.between(before, after);
        assertThat(text(parts, REMOVED)).isEqualTo(before);
        assertThat(text(parts, ADDED)).isEqualTo(after);
    }

    @Test
    void aChangedSentenceOfALongTextIsFound() {
        var long1 = "One sentence of a long text. ".repeat(200);
        var parts = Differences.between(long1 + "It burns. " + long1, long1 + "It freezes. " + long1);
        assertThat(parts).contains(new Part(ADDED, "It freezes. ")).hasSize(4);
    }

    private static String text(List<Part> parts, Part.Kind with) {
        return parts.stream()
                .filter(part -> part.kind() == SAME || part.kind() == with)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
