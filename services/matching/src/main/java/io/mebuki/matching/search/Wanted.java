package io.mebuki.matching.search;

import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.index.Viewer;
import io.mebuki.matching.text.Role;
import org.jspecify.annotations.Nullable;

/**
 * What kind of answer is wanted.
 *
 * @param collapse whether of seeds that tell of one technology only the best is shown
 * @param trl the least technology readiness level, where the need names it in a field of its own; it filters nothing
 */
record Wanted(
        Viewer viewer,
        SeedFilter filter,
        Mode mode,
        int limit,
        @Nullable Integer trl,
        boolean collapse) {

    /** How the need is read. */
    sealed interface Mode {

        /** What fits best. */
        record Relevant() implements Mode {}

        /** What fits by one role of its passages: the same problem, or the same technique. */
        record Aspect(Role role) implements Mode {}

        /** What fits from where nobody would have looked; {@code novelty} 0..1 is how far from the expected. */
        record Unexpected(double novelty) implements Mode {}
    }
}
