package io.mebuki.needs.intake;

import java.util.Locale;

/** Where a need stands in its life; it only moves forward. */
enum Status {
    DRAFT,
    PUBLISHED,
    CLOSED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
