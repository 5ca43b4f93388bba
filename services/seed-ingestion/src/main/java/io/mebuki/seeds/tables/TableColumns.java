package io.mebuki.seeds.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the header of a table.
 *
 * @param names of the columns by the place in a seed that they fill, for instance {@code translations.en.title}
 * @param ignored names of the columns that say nothing of a seed
 */
public record TableColumns(Map<String, String> names, List<String> ignored) {

    public TableColumns {
        names = Map.copyOf(names);
        ignored = List.copyOf(ignored);
    }

    /** The name of the column that a field of a violation, for instance {@code keywords[3]}, was read from, if from one. */
    public @Nullable String of(String field) {
        return names.keySet().stream()
                .filter(field::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(names::get)
                .orElse(null);
    }
}
