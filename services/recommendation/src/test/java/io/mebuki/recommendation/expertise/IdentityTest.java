package io.mebuki.recommendation.expertise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    private static final UUID PUBLISHER = UUID.fromString("01900000-0000-7000-8000-000000000003");

    @Test
    void stayTheSameForEver() {
        assertThat(Identity.person(PUBLISHER, "r-1"))
                .hasToString("bf2883b9-1de4-504e-b281-95a569cc3b98")
                .isEqualTo(Identity.person(PUBLISHER, "r-1"));
        assertThat(Identity.institution("東京大学")).hasToString("944c25be-7c05-5d8d-a4bf-dc89ccd76d5e");
        assertThat(Identity.person(PUBLISHER, "r-1").version()).isEqualTo(5);
    }

    @Test
    void aSourceIdIsAPersonOfItsPublisherOnly() {
        assertThat(Identity.person(PUBLISHER, "r-1"))
                .isNotEqualTo(Identity.person(PUBLISHER, "r-2"))
                .isNotEqualTo(Identity.person(new UUID(1, 1), "r-1"))
                .isNotEqualTo(Identity.person(PUBLISHER, "R-1"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "MIT, mit",
                "ＭＩＴ, MIT",
                "Tokyo  Tech, \"　Tokyo Tech \"",
                "ﾄｳｷｮｳ, トウキョウ",
                "Universität Köln, UNIVERSITÄT KÖLN",
            })
    void oneInstitutionHoweverItIsTyped(String one, String other) {
        assertThat(Identity.institution(one)).isEqualTo(Identity.institution(other));
    }

    @Test
    void differentNamesAreDifferentInstitutions() {
        assertThat(Identity.institution("東京大学")).isNotEqualTo(Identity.institution("東北大学"));
    }
}
