package io.mebuki.seeds.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads a table to its end, as an import does. */
final class RowsRead {

    private static final JsonMapper JSON = new JsonMapper();

    private RowsRead() {}

    static List<RawRow> of(Table table) {
        try (table;
                var lines = table.lines()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JSON.readValue(line, RawRow.class))
                    .toList();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
