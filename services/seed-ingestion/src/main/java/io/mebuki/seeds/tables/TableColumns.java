package io.mebuki.seeds.tables;

import io.mebuki.platform.problem.FieldViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of one table, in its order, and what of a seed each is taken for. */
public record TableColumns(List<TableColumn> columns) {

    private static final int MOST = 500;
    private static final List<String> REQUIRED = List.of("sourceId", "title", "description");

    public TableColumns {
        columns = List.copyOf(columns);
    }

    /** Takes them for what their names say. Throws {@link TableException} when there are too many. */
    static TableColumns of(List<String> header, List<RawRow> first) {
        if (header.size() > MOST) {
            throw new TableException(
                    "header", "%d columns".formatted(header.size()), "at most %d columns".formatted(MOST));
        }
        return new TableColumns(IntStream.range(0, header.size())
                .mapToObj(at -> TableColumn.named(header.get(at), values(first, at)))
                .toList());
    }

    private static List<String> values(List<RawRow> rows, int column) {
        return rows.stream()
                .map(RawRow::cells)
                .filter(cells -> cells != null && column < cells.size())
                .map(cells -> cells == null ? "" : cells.get(column))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /**
     * The same columns taken for something else.
     *
     * @param fields of each column, in their order; null leaves a column out
     */
    public TableColumns filling(List<@Nullable String> fields) {
        return new TableColumns(IntStream.range(0, columns.size())
                .mapToObj(at -> columns.get(at).filling(fields.get(at)))
                .toList());
    }

    /** Why seeds can't be made of such rows: a column that has to be there and isn't, or two for one thing. */
    public List<FieldViolation> problems() {
        var problems = new ArrayList<>(missing());
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (column.field() != null && !seen.add(column.field())) {
                problems.add(new FieldViolation(
                        "header",
                        column.name(),
                        "one column for %s; '%s' is another".formatted(column.field(), named(column.field()))));
            }
        }
        return problems;
    }

    /** Throws {@link TableException} when there is one. */
    public void refuseProblems() {
        problems().stream().findFirst().ifPresent(problem -> {
            throw new TableException(problem);
        });
    }

    private List<FieldViolation> missing() {
        return REQUIRED.stream()
                .filter(path -> named(path) == null)
                .map(path -> new FieldViolation(
                        "header",
                        columns.stream().map(TableColumn::name).collect(Collectors.joining(", ")),
                        "a first row with the names of the columns, one of them for %s: %s"
                                .formatted(path, suggested(path))))
                .toList();
    }

    private static String suggested(String path) {
        return Columns.at(path).stream()
                .flatMap(field -> field.names().stream())
                .limit(6)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String named(String path) {
        return columns.stream()
                .filter(column -> path.equals(column.field()))
                .findFirst()
                .map(TableColumn::name)
                .orElse(null);
    }

    /** The name of the column that a field of a violation, for instance {@code keywords[3]}, was read from, if from one. */
    public @Nullable String of(String field) {
        return columns.stream()
                .filter(column -> column.field() != null && field.startsWith(column.field()))
                .max(Comparator.comparingInt(
                        column -> String.valueOf(column.field()).length()))
                .map(TableColumn::name)
                .orElse(null);
    }

    int count() {
        return columns.size();
    }

    Optional<Field> field(int column) {
        return Optional.ofNullable(columns.get(column).field()).flatMap(Columns::at);
    }
}
