package io.mebuki.matching.embedding;

import java.util.Locale;

/** The side of a comparison that a text stands on; the model was trained with these words in front (Wang et al. 2024). */
public enum Kind {
    /** A need: what is looked for. */
    QUERY,
    /** A seed: what is found. */
    PASSAGE;

    String prefix() {
        return name().toLowerCase(Locale.ROOT) + ": ";
    }
}
