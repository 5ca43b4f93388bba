package io.mebuki.matching.verdicts;

import io.mebuki.events.VerdictGiven.Decision;
import io.mebuki.events.VerdictGiven.Side;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organization says of a match.
 *
 * @param side which end of the match is its own
 * @param reason in own words, for its own eyes
 */
record Verdict(
        UUID needId,
        UUID seedId,
        Side side,
        Decision decision,
        @Nullable String reason,
        Instant givenAt) {}
