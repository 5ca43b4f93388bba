package io.mebuki.portal.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.portal.api.Inputs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedInputsTest {

    @Test
    void textsAreSentCodePointForCodePointButForLineEnds() {
        var input = SeedInputs.of(form(" 題名\u3000", "ガ\r\nか\u3099🌱\n ", "", List.of()), new Inputs());
        assertThat(input.getTitle()).isEqualTo(" 題名\u3000");
        assertThat(input.getDescription()).isEqualTo("ガ\nか\u3099🌱\n ");
    }

    @Test
    void emptyInputsAreAbsent() {
        var input = SeedInputs.of(form("t", "d", "", List.of()), new Inputs());
        assertThat(input.getTrl()).isNull();
        assertThat(input.getKeywords()).isNull();
        assertThat(input.getPeople()).isNull();
        assertThat(input.getTranslations()).isNull();
        assertThat(input.getUrl()).isNull();
        assertThat(input.getOrganizationRor()).isNull();
    }

    @Test
    void whatCannotBeReadIsComplainedAboutByItsInput() {
        var inputs = new Inputs();
        SeedInputs.of(form("t", "d", "four", List.of()), inputs);
        assertThat(inputs.complaints().about("trl")).hasSize(1);
    }

    @Test
    void theSameLanguageTwiceIsComplainedAbout() {
        var inputs = new Inputs();
        var row = new SeedForm.TranslationRow("en", "Title", null);
        SeedInputs.of(form("t", "d", "", List.of(row, row)), inputs);
        assertThat(inputs.complaints().about("translations[1].language")).hasSize(1);
    }

    @Test
    void theContractsNameOfATranslationIsTheNameOfItsInput() {
        var form = form("t", "d", "", List.of(new SeedForm.TranslationRow("en", "Title", null)));
        assertThat(form.input("translations.en.title")).isEqualTo("translations[0].title");
        assertThat(form.input("translations.fr.title")).isEqualTo("translations.fr.title");
        assertThat(form.input("title")).isEqualTo("title");
    }

    @Test
    void blankRowsAreDroppedSoThatNumbersAgree() {
        var blank = new SeedForm.TranslationRow("ja", " ", null);
        var form = form("t", "d", "", List.of(blank, new SeedForm.TranslationRow("en", "Title", null)));
        assertThat(form.translations()).hasSize(1);
        assertThat(form.input("translations.en.title")).isEqualTo("translations[0].title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "non-commercial",
                "ask-first; at least a week before",
                "no-onward-sharing; ",
                "attribution;short",
                "open-minded",
                "再配布不可",
                "Free for schools; attribution",
                "https://institute.example/terms"
            })
    void aUsePolicyComesOutOfTheFormAsItWentIn(String stored) {
        var chosen = UsePolicies.chosen(stored);
        assertThat(UsePolicies.joined(chosen, UsePolicies.words(stored)))
                .isEqualTo(stored.equals("no-onward-sharing; ") ? "no-onward-sharing" : stored);
        assertThat(chosen).isIn("", "non-commercial", "ask-first", "no-onward-sharing");
        assertThat(UsePolicies.joined("", " ")).isNull();
    }

    private static SeedForm form(
            String title, String description, String trl, @Nullable List<SeedForm.TranslationRow> translations) {
        return new SeedForm(
                "S-1",
                title,
                description,
                "ja",
                translations,
                "technology",
                "",
                "",
                "",
                "",
                trl,
                null,
                "",
                "",
                null,
                "",
                "",
                "",
                "",
                "",
                "public",
                "");
    }
}
