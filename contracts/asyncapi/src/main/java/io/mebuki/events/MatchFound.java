package io.mebuki.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A need and a seed fit. Told once for each pair and level, not on every edit.
 *
 * @param score 0..1, as a search would show it
 * @param level how good the match is
 * @param foundBy what was new when the match was found
 */
@EventType("io.mebuki.match.found.v1")
public record MatchFound(
        UUID needId,
        long needVersion,
        OrganizationRef needOrganization,
        UUID seedId,
        long seedVersion,
        OrganizationRef publisher,
        double score,
        Level level,
        Direction foundBy,
        String model,
        Instant foundAt)
        implements MatchEvent {

    /** How good a match is. */
    public enum Level {
        /** Worth a look. */
        GOOD,
        /** Worth a call. */
        STRONG
    }

    /** What was new. */
    public enum Direction {
        /** A new or changed need found a seed. */
        NEED,
        /** A new or changed seed found a need. */
        SEED
    }
}
