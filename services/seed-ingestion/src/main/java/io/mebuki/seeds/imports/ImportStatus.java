package io.mebuki.seeds.imports;

import java.util.Locale;

/** How far an import is. One that is still being received has no status, since nobody sees it. */
enum ImportStatus {
    WAITING,
    RUNNING,
    WITHDRAWING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** There is something to do yet, if only for its institute. */
    boolean pending() {
        return this == WAITING || this == RUNNING || this == WITHDRAWING;
    }

    /** As the column {@code seed_import.status} and the contract have it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
