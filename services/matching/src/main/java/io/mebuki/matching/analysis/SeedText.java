package io.mebuki.matching.analysis;

import io.mebuki.matching.text.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a seed says.
 *
 * @param language code of the original's language; none where the author named none
 * @param versions the original first, then its translations
 * @param keywords words about it, which stand for a description that is empty
 */
public record SeedText(@Nullable String language, List<Version> versions, List<String> keywords) {

    public SeedText {
        versions = List.copyOf(versions);
        keywords = List.copyOf(keywords);
    }

    Version original() {
        return versions.getFirst();
    }

    /** Title and description in one language. */
    public record Version(Field title, Field description) {

        /** What stands before each of its passages: nothing where the title is only the description's beginning. */
        String head() {
            return isTitleRepeated() ? "" : title.text();
        }

        boolean isTitleRepeated() {
            return description.text().startsWith(title.text());
        }

        /** A version with the names that its fields have in the API; {@code translation} is none for the original. */
        public static Version of(@Nullable String translation, String title, String description) {
            return new Version(
                    new Field("title", translation, title), new Field("description", translation, description));
        }
    }
}
