package io.mebuki.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An organization has said whether a match is of use; it replaces what it said before. Its reason is not told: only the organization
 * itself may read it.
 *
 * @param organization whose verdict it is
 * @param side what the organization owns
 * @param version grows with each verdict and withdrawal of the pair and organization
 */
@EventType("io.mebuki.verdict.given.v1")
public record VerdictGiven(
        UUID needId,
        UUID seedId,
        OrganizationRef organization,
        Side side,
        Decision decision,
        long version,
        Instant givenAt)
        implements VerdictEvent {

    /** Which end of the match the organization owns. */
    public enum Side {
        /** The need. */
        NEED,
        /** The seed. */
        SEED
    }

    /** What the organization says. */
    public enum Decision {
        /** It is of use. */
        ACCEPTED,
        /** It is not. */
        DECLINED
    }
}
