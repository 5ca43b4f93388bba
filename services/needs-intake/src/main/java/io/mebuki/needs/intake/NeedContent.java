package io.mebuki.needs.intake;

import io.mebuki.needs.disclosure.Disclosure;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a need writes, code point for code point.
 *
 * @param disclosure what the author chose for the whole need
 * @param disclosureByField what the author chose for single fields; null when nothing was said
 */
record NeedContent(
        String title,
        String problem,
        @Nullable String desiredOutcome,
        @Nullable String constraints,
        @Nullable String applicationDomain,
        @Nullable Integer trl,
        @Nullable LocalDate deadline,
        @Nullable String language,
        Disclosure disclosure,
        @Nullable Map<String, Disclosure> disclosureByField,
        @Nullable String maskedText) {

    NeedContent {
        disclosureByField = disclosureByField == null ? null : Map.copyOf(disclosureByField);
    }

    /** What holds for the whole need until single fields are disclosed on their own. */
    Disclosure effectiveDisclosure() {
        return disclosureByField == null ? disclosure : Disclosure.strictest(disclosure, disclosureByField.values());
    }
}
