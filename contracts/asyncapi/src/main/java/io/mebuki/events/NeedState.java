package io.mebuki.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a published need, code point for code point as the company wrote it.
 *
 * @param disclosure the strictest disclosure that the author chose for the need or for one of its fields
 */
public record NeedState(
        UUID id,
        long version,
        OrganizationRef organization,
        String title,
        String problem,
        @Nullable String desiredOutcome,
        @Nullable String constraints,
        @Nullable String applicationDomain,
        @Nullable Integer trl,
        @Nullable LocalDate deadline,
        @Nullable String language,
        Disclosure disclosure,
        @Nullable String maskedText,
        Instant publishedAt,
        Instant updatedAt) {

    /** Who may see the need, from everybody who is signed in to the own organization only. */
    public enum Disclosure {
        /** Every signed-in organization. */
        PUBLIC,
        /** Institutes and partners, no other company. */
        PARTNERS,
        /** Others see the application domain and the masked text only. */
        MASKED,
        /** The own organization only. */
        PRIVATE
    }
}
