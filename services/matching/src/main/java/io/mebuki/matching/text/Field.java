package io.mebuki.matching.text;

import org.jspecify.annotations.Nullable;

/**
 * A text with the name it has in the API.
 *
 * @param name {@code title}, {@code description}, {@code text}, {@code problem}, …
 * @param translation the language code where the text is a translation's; none for the original
 */
public record Field(String name, @Nullable String translation, String text) {

    private static final String TITLE = "title";

    public Field(String name, String text) {
        this(name, null, text);
    }

    public boolean isTitle() {
        return name.equals(TITLE);
    }
}
