package io.mebuki.seeds.tables;

import io.mebuki.platform.problem.FieldViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A row on its way into the catalogue.
 *
 * @param row number of the line of the file that it begins in, from 1
 * @param seed what it says of a seed, still unchecked
 * @param wrong why it can't be read; null for most
 */
public record TableRow(long row, JsonNode seed, @Nullable FieldViolation wrong) {

    /** Characters of a row at most, and bytes of the line that it becomes: a longer one would lose its number. */
    static final int LONGEST = 1 << 20;

    private static final char UNREADABLE = '\uFFFD';

    static TableRow of(long number, List<String> cells, Columns columns) {
        var seed = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(cells.size(), columns.count()); i++) {
            @Nullable Field field = columns.field(i);
            @Nullable JsonNode value = field == null ? null : Cells.value(field, cells.get(i));
            if (field != null && value != null) {
                Cells.put(seed, field.path(), value);
            }
        }
        return new TableRow(number, seed, wrong(cells, columns));
    }

    static TableRow tooLong(long number) {
        return new TableRow(
                number,
                JsonNodeFactory.instance.objectNode(),
                new FieldViolation("row", null, "at most 1 MB in a row"));
    }

    private static @Nullable FieldViolation wrong(List<String> cells, Columns columns) {
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
