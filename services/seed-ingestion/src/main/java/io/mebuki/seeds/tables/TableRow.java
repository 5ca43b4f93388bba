package io.mebuki.seeds.tables;

import io.mebuki.platform.problem.FieldViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a row says.
 *
 * @param seed of a seed, still unchecked
 * @param wrong why it can't be read; null for most
 */
public record TableRow(JsonNode seed, @Nullable FieldViolation wrong) {

    private static final char UNREADABLE = '\uFFFD';

    public static TableRow of(RawRow row, TableColumns columns) {
        return row.cells() == null
                ? new TableRow(
                        JsonNodeFactory.instance.objectNode(), new FieldViolation("row", null, "at most 1 MB in a row"))
                : new TableRow(seed(row.cells(), columns), wrong(row.cells(), columns));
    }

    private static ObjectNode seed(List<String> cells, TableColumns columns) {
        var seed = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(cells.size(), columns.count()); i++) {
            var cell = cells.get(i);
            columns.field(i).ifPresent(field -> {
                @Nullable JsonNode value = Cells.value(field, cell);
                if (value != null) {
                    Cells.put(seed, field.path(), value);
                }
            });
        }
        return seed;
    }

    private static @Nullable FieldViolation wrong(List<String> cells, TableColumns columns) {
        if (cells.stream().skip(columns.count()).anyMatch(cell -> !cell.isBlank())) {
            return new FieldViolation(
                    "row",
                    "%d cells".formatted(cells.size()),
                    "at most %d cells, as the header has".formatted(columns.count()));
        }
        return cells.stream()
                .filter(cell -> cell.indexOf(UNREADABLE) >= 0)
                .findFirst()
                .map(cell -> new FieldViolation("row", cell, "text in the encoding of the file"))
                .orElse(null);
    }
}
