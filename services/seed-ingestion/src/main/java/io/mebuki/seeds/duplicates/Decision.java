package io.mebuki.seeds.duplicates;

import java.util.Locale;

/** What an institute says of a pair. */
enum Decision {
    /** One of the two stands for both. */
    MERGE,
    /** Both tell of the same technology. */
    LINK,
    /** They don't. */
    DISMISS;

    /** As the column {@code duplicate_side.decision} has it. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
