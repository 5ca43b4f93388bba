package io.mebuki.matching.facts;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The floors of clashes between two sentences, without their embeddings. */
class FactsTest {

    @Test
    void clashesAreSure() {
        Judged.of("clashes.tsv", FactsTest::clash).isAtLeast(.95, .8);
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
