package io.mebuki.seeds.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What columns may say of a seed, and what they are called in either language ({@code columns.tsv}). */
final class Columns {

    static final List<Field> FIELDS =
            Lines.of("/tables/columns.tsv").stream().map(Field::of).toList();

    private static final Map<String, Field> BY_NAME = byName();
    private static final Map<String, Field> BY_PATH = byPath();

    private Columns() {}

    private static Map<String, Field> byName() {
        var names = new HashMap<String, Field>();
        for (var field : FIELDS) {
            names.put(Names.key(field.path()), field);
            field.names().forEach(name -> names.put(Names.key(name), field));
        }
        return names;
    }

    private static Map<String, Field> byPath() {
        var paths = new HashMap<String, Field>();
        FIELDS.forEach(field -> paths.put(field.path(), field));
        return paths;
    }

    static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(Names.key(name)));
    }

    static Optional<Field> at(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}
