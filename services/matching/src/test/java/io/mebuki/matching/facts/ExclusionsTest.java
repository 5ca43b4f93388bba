package io.mebuki.matching.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.text.CodePoints;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExclusionsTest {

    @Test
    void whatIsRuledOutAndUsedIsFound() {
        var wrong = new ArrayList<String>();
        int right = 0;
        int said = 0;
        int clashes = 0;
        for (var row : Tables.rows("exclusions.tsv")) {
            var found = clash(row[1], row[2]);
            clashes += row[0].equals("none") ? 0 : 1;
            said += found.equals("none") ? 0 : 1;
            right += !found.equals("none") && found.equals(row[0]) ? 1 : 0;
            if (!found.equals(row[0])) {
                wrong.add(found + " for " + String.join(" | ", row));
            }
        }

        assertThat((double) right / said).as("precision: %s", wrong).isGreaterThanOrEqualTo(.95);
        assertThat((double) right / clashes).as("recall: %s", wrong).isGreaterThanOrEqualTo(.9);
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
