package io.mebuki.matching.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The floors of clashes between two sentences, without their embeddings. */
class FactsTest {

    @Test
    void clashesAreSure() {
        var wrong = new ArrayList<String>();
        int right = 0;
        int said = 0;
        int clashes = 0;
        for (var row : Tables.rows("clashes.tsv")) {
            var found = clash(row[1], row[2]);
            clashes += row[0].equals("none") ? 0 : 1;
            said += found.equals("none") ? 0 : 1;
            right += !found.equals("none") && found.equals(row[0]) ? 1 : 0;
            if (!found.equals(row[0])) {
                wrong.add(found + " for " + String.join(" | ", row));
            }
        }

        assertThat((double) right / said).as("precision: %s", wrong).isGreaterThanOrEqualTo(.95);
        assertThat((double) right / clashes).as("recall: %s", wrong).isGreaterThanOrEqualTo(.8);
    }

    private static String clash(String need, String seed) {
        return Facts.asked(need).stream()
                .flatMap(asked -> Facts.stated(seed).stream()
                        .filter(asked::isAboutTheSameAs)
                        .flatMap(stated -> asked.clash(stated).stream()))
                .map(side -> side.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("none");
    }
}
