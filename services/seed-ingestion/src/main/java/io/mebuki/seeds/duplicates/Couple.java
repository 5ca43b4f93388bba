package io.mebuki.seeds.duplicates;

import java.util.UUID;

/** Two seeds, in the one order that every couple has. */
record Couple(UUID one, UUID other) {

    /** As PostgreSQL orders them: by their digits. */
    static Couple of(UUID here, UUID there) {
        return here.toString().compareTo(there.toString()) < 0 ? new Couple(here, there) : new Couple(there, here);
    }

    boolean has(UUID seed) {
        return one.equals(seed) || other.equals(seed);
    }
}
