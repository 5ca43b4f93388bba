package io.mebuki.matching.reconciliation;

import io.mebuki.platform.census.Owned;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that the index does not have as its owner has it.
 *
 * @param owned the owner's version, null where it has none
 * @param indexed the index's version, null where it has none, 0 where the document is not whole
 * @param replacedBy the lowest version in which an event replaces what the index has
 */
record Difference(
        UUID id,
        UUID organization,
        Kind kind,
        @Nullable Long owned,
        @Nullable Long indexed,
        long replacedBy) {

    /** In what way it differs. */
    enum Kind {
        /** The index lacks it. */
        MISSING,
        /** The owner lacks it, or has withdrawn it. */
        EXTRA,
        /** Both have it, in different versions. */
        STALE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind labelled(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** What the owner is asked to tell. What is to go must be told in a later version than the one that is there. */
    Owned.Again again() {
        return new Owned.Again(id, organization, kind == Kind.EXTRA ? replacedBy + 1 : replacedBy);
    }
}
