package io.mebuki.matching.ranking;

import org.jspecify.annotations.Nullable;

/**
 * A part of a need that a seed does not meet.
 *
 * @param clash the fact that stands against it; none where nothing in the seed speaks of it
 */
public record Unmet(Quote need, @Nullable Clash clash) {}
