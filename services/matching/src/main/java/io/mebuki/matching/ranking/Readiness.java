package io.mebuki.matching.ranking;

import org.jspecify.annotations.Nullable;

/**
 * Technology readiness levels, where they stand in fields of their own.
 *
 * @param asked the least that the need asks for
 * @param reached the seed's
 */
public record Readiness(@Nullable Integer asked, @Nullable Integer reached) {

    /** Nothing is known but what the texts say. */
    public static final Readiness UNSAID = new Readiness(null, null);
}
