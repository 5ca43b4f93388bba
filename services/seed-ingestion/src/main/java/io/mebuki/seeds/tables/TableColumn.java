package io.mebuki.seeds.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name as the table's first row has it
 * @param field the place in a seed that it fills, for instance {@code translations.en.title}; null when it is left out
 * @param examples what its first rows say, shortened
 */
public record TableColumn(String name, @Nullable String field, List<String> examples) {

    private static final int SHOWN = 120;

    public TableColumn {
        examples = List.copyOf(examples);
    }

    static TableColumn named(String name, List<String> values) {
        var field = Columns.named(name).map(Field::path).orElse(null);
        return new TableColumn(
                shortened(name),
                field,
                values.stream().map(TableColumn::shortened).toList());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + '…';
    }

    /** The same for all spellings of its name. */
    public String key() {
        return Names.key(name);
    }

    TableColumn filling(@Nullable String other) {
        return new TableColumn(name, other, examples);
    }
}
