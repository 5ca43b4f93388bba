package io.mebuki.recommendation.expertise;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A seed's texts as sent, to quote from. */
public record SeedTexts(String title, String description, Map<String, Translation> translations) {

    public SeedTexts {
        translations = Map.copyOf(translations);
    }

    /** Title and description in a further language. */
    public record Translation(String title, @Nullable String description) {}

    /** The text of a field; null where there is none of that name. */
    public @Nullable String field(String name, @Nullable String language) {
        var translation = language == null ? new Translation(title, description) : translations.get(language);
        if (translation == null) {
            return null;
        }
        return switch (name) {
            case "title" -> translation.title();
            case "description" -> translation.description();
            default -> null;
        };
    }
}
