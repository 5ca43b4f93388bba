package io.mebuki.matching.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.text.Language;
import org.junit.jupiter.api.Test;

class ResearchFieldsTest {

    private final ResearchFields fields = ResearchFields.load();

    @Test
    void everyFieldIsDescribedInBothLanguages() {
        var english = fields.descriptions(Language.EN);
        var japanese = fields.descriptions(Language.JA);

        assertThat(english).hasSameSizeAs(japanese).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(english).allSatisfy(text -> assertThat(Language.of(text)).isEqualTo(Language.EN));
        assertThat(japanese).allSatisfy(text -> assertThat(Language.of(text)).isEqualTo(Language.JA));
    }

    @Test
    void branchesAreNamesOnly() {
        assertThat(fields.descriptions(Language.EN))
                .contains("Catalysis: catalysts, hydrogenation, photocatalysis, reaction rates, zeolites")
                .noneMatch(text -> text.startsWith("Chemistry"));
    }
}
