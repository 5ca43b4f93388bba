package io.mebuki.seeds.upkeep;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which state a version of a seed is. */
enum State {
    PUBLISHED,
    DRAFT,
    HIDDEN,
    WITHDRAWN;

    /** As the columns {@code visibility} and {@code content} have it. */
    static State of(String visibility, @Nullable String content) {
        if (content == null) {
            return WITHDRAWN;
        }
        return switch (visibility) {
            case "draft" -> DRAFT;
            case "hidden" -> HIDDEN;
            default -> PUBLISHED;
        };
    }

    /** The state's name in the contract. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
