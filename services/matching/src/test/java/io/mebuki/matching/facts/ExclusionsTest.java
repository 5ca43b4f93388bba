package io.mebuki.matching.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.text.CodePoints;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExclusionsTest {

    @Test
    void whatIsRuledOutAndUsedIsFound() {
        Judged.of("exclusions.tsv", ExclusionsTest::clash).isAtLeast(.95, .9);
    }

    @Test
    void aThingIsQuotedWhereItStands() {
        var sentence = "😀 フッ素樹脂を用いた膜です。";

        var used = Exclusions.used(sentence).getFirst();

        assertThat(new CodePoints(sentence).at(used.span())).isEqualTo("フッ素樹脂");
    }

    @Test
    void nothingIsRuledOutInPlainTalk() {
        assertThat(List.of(
                        Exclusions.ruledOut("The laser must cut steel without delay."),
                        Exclusions.ruledOut("We need a camera that needs no light."),
                        Exclusions.ruledOut("電池を長持ちさせたい。"),
                        Exclusions.ruledOut("")))
                .allMatch(List::isEmpty);
    }

    private static String clash(String need, String seed) {
        var used = Exclusions.used(seed).stream().map(Exclusions.Thing::name).toList();
        return Exclusions.ruledOut(need).stream()
                .map(Exclusions.Thing::name)
                .filter(used::contains)
                .findFirst()
                .orElse("none");
    }
}
