package io.mebuki.seeds.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the columns of one table mean, by their names in either language ({@code columns.tsv}), in whatever order they stand. */
final class Columns {

    private static final List<Field> FIELDS =
            Lines.of("/tables/columns.tsv").stream().map(Field::of).toList();
    private static final Map<String, Field> BY_NAME = byName();
    private static final List<String> REQUIRED = List.of("sourceId", "title", "description");

    private final List<String> header;
    private final List<@Nullable Field> fields;

    private Columns(List<String> header, List<@Nullable Field> fields) {
        this.header = header;
        this.fields = fields;
    }

    private static Map<String, Field> byName() {
        var names = new HashMap<String, Field>();
        for (var field : FIELDS) {
            names.put(Names.key(field.path()), field);
            field.names().forEach(name -> names.put(Names.key(name), field));
        }
        return names;
    }

    /** Reads a header. Throws {@link TableException} when a seed can't be made of such rows, or a column is there twice. */
    static Columns of(List<String> header) {
        var fields = new ArrayList<@Nullable Field>();
        var seen = new HashMap<Field, String>();
        for (var name : header) {
            @Nullable Field field = BY_NAME.get(Names.key(name));
            fields.add(field);
            @Nullable String other = field == null ? null : seen.put(field, name);
            if (field != null && other != null) {
                throw new TableException(
                        "header", name, "one column for %s; '%s' is another".formatted(field.path(), other));
            }
        }
        var columns = new Columns(List.copyOf(header), fields);
        columns.refuseMissing();
        return columns;
    }

    private void refuseMissing() {
        var there = mapping();
        for (var path : REQUIRED) {
            if (!there.containsKey(path)) {
                var names = FIELDS.stream()
                        .filter(field -> field.path().equals(path))
                        .flatMap(field -> field.names().stream())
                        .limit(6)
                        .collect(Collectors.joining(", "));
                throw new TableException(
                        "header",
                        String.join(", ", header),
                        "a first row with the names of the columns, one of them for %s: %s".formatted(path, names));
            }
        }
    }

    int count() {
        return header.size();
    }

    @Nullable
    Field field(int column) {
        return fields.get(column);
    }

    TableColumns found() {
        return new TableColumns(mapping(), ignored());
    }

    private Map<String, String> mapping() {
        var mapping = new HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            @Nullable Field field = fields.get(i);
            if (field != null) {
                mapping.put(field.path(), header.get(i));
            }
        }
        return mapping;
    }

    private List<String> ignored() {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i) == null)
                .mapToObj(header::get)
                .filter(name -> !name.isBlank())
                .toList();
    }
}
