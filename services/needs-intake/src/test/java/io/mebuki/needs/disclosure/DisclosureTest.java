package io.mebuki.needs.disclosure;

import static io.mebuki.needs.disclosure.Disclosure.MASKED;
import static io.mebuki.needs.disclosure.Disclosure.PARTNERS;
import static io.mebuki.needs.disclosure.Disclosure.PRIVATE;
import static io.mebuki.needs.disclosure.Disclosure.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosureTest {

    @Test
    void goesFromEverybodyToTheOwnOrganization() {
        assertThat(Disclosure.values()).containsExactly(PUBLIC, PARTNERS, MASKED, PRIVATE);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, PUBLIC, PUBLIC", "PUBLIC, PARTNERS, PARTNERS", "PUBLIC, MASKED, MASKED", "PUBLIC, PRIVATE, PRIVATE",
        "PARTNERS, PUBLIC, PARTNERS", "PARTNERS, PARTNERS, PARTNERS", "PARTNERS, MASKED, MASKED",
                "PARTNERS, PRIVATE, PRIVATE",
        "MASKED, PUBLIC, MASKED", "MASKED, PARTNERS, MASKED", "MASKED, MASKED, MASKED", "MASKED, PRIVATE, PRIVATE",
        "PRIVATE, PUBLIC, PRIVATE", "PRIVATE, PARTNERS, PRIVATE", "PRIVATE, MASKED, PRIVATE",
                "PRIVATE, PRIVATE, PRIVATE",
    })
    void theStricterOneHolds(Disclosure whole, Disclosure field, Disclosure holds) {
        assertThat(Disclosure.strictest(whole, List.of(PUBLIC, field))).isEqualTo(holds);
    }

    @ParameterizedTest
    @EnumSource
    void withoutFieldsTheWholeNeedsOwnHolds(Disclosure whole) {
        assertThat(Disclosure.strictest(whole, EnumSet.noneOf(Disclosure.class)))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource
    void comesBackFromItsLabel(Disclosure disclosure) {
        assertThat(Disclosure.labelled(disclosure.label())).isEqualTo(disclosure);
    }
}
