package io.mebuki.platform.erasure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place where something may be kept: a line of {@code erasure/stores.tsv}, which says what the columns are.
 *
 * @param first what is looked for of the first kind of subject; empty where the store never has it
 * @param second the same of a person
 * @param erasing how what is found goes; empty where it goes by other means
 * @param within how long that may take
 */
public record Store(
        String service,
        Kind kind,
        String name,
        Optional<String> first,
        Optional<String> second,
        Optional<String> erasing,
        Duration within,
        String english,
        String japanese) {

    /** What a store is, and so how it is looked through. */
    public enum Kind {
        /** Some columns of a table. */
        TABLE,
        /** A topic with everything that a reader who begins at its beginning gets. */
        TOPIC,
        /** Dead letters and retries that a group has of a topic. */
        LETTERS,
        /** Every index of a pattern. */
        INDEX,
        /** Files that nobody can look through from here. */
        FILE;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether anything of subjects is ever kept there. */
    public boolean isLookedThrough(boolean person) {
        return lookedFor(person).isPresent();
    }

    Optional<String> lookedFor(boolean person) {
        return person ? second : first;
    }

    /** What is looked for, or why nothing is, in the reader's language. */
    public String words(Locale reader) {
        return reader.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese : english;
    }

    /** The name of a table without its columns. */
    String table() {
        return name.substring(0, name.indexOf('('));
    }

    /** The columns of a table, as {@code table.column}. */
    public List<String> columns() {
        var listed = name.substring(name.indexOf('(') + 1, name.length() - 1);
        return List.of(listed.split(",\\s*")).stream()
                .filter(column -> !column.isEmpty())
                .map(column -> table() + "." + column)
                .toList();
    }
}
