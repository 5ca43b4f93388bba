package io.mebuki.seeds.imports;

import io.mebuki.platform.contract.ContractSchema;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.seeds.catalogue.SeedContent;
import io.mebuki.seeds.tables.RawRow;
import io.mebuki.seeds.tables.TableColumns;
import io.mebuki.seeds.tables.TableRow;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line as strictly as a request body is read: UTF-8, JSON, the contract's schema. A row of a table is JSON by now. */
final class RowParser {

    private static final ContractSchema SCHEMA = ContractSchema.of("SeedInput");

    private final JsonMapper json;

    RowParser(JsonMapper json) {
        this.json = json;
    }

    /** @param columns of the table that the line comes from; null where the line is a seed as it was sent */
    Row parse(Line line, @Nullable TableColumns columns) {
        return switch (line) {
            case Line.TooLong tooLong -> bad(tooLong, null, "row", null, "at most 1 MB in a line");
            case Line.Whole whole -> columns == null ? parse(whole) : parse(whole, columns);
        };
    }

    private Row parse(Line.Whole line, TableColumns columns) {
        var raw = json.readValue(line.bytes(), RawRow.class);
        var row = TableRow.of(raw, columns);
        return row.wrong() == null
                ? checked(raw.row(), row.seed(), columns)
                : new Row.Bad(Rejection.of(raw.row(), sourceId(row.seed()), null, row.wrong()));
    }

    private Row parse(Line.Whole line) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return bad(line, null, "row", new String(line.bytes(), StandardCharsets.UTF_8), "text in UTF-8");
        }
        try {
            return checked(line.number(), json.readTree(text), null);
        } catch (JacksonException malformed) {
            return bad(line, null, "row", text, "valid JSON: " + malformed.getOriginalMessage());
        }
    }

    private Row checked(long number, JsonNode node, @Nullable TableColumns columns) {
        var violations = SCHEMA.violations(node);
        if (!violations.isEmpty()) {
            var first = named(violations.getFirst());
            @Nullable String column = columns == null ? null : columns.of(first.field());
            return new Row.Bad(Rejection.of(number, sourceId(node), column, first));
        }
        return new Row.Good(number, json.treeToValue(node, SeedContent.class));
    }

    /** What a request calls its body is a row of a file here. */
    private static FieldViolation named(FieldViolation violation) {
        return violation.field().equals("body")
                ? new FieldViolation("row", violation.value(), violation.expected())
                : violation;
    }

    private static @Nullable String sourceId(JsonNode node) {
        var id = node.path("sourceId");
        return id.isString() ? id.stringValue() : null;
    }

    private static Row bad(
            Line line, @Nullable String sourceId, String field, @Nullable String value, String expected) {
        return new Row.Bad(Rejection.of(line.number(), sourceId, null, new FieldViolation(field, value, expected)));
    }
}
