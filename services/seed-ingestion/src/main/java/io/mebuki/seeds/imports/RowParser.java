package io.mebuki.seeds.imports;

import io.mebuki.platform.contract.ContractSchema;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.seeds.catalogue.SeedContent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line as strictly as a request body is read: UTF-8, JSON, the contract's schema. */
final class RowParser {

    private static final ContractSchema SCHEMA = ContractSchema.of("SeedInput");

    private final JsonMapper json;

    RowParser(JsonMapper json) {
        this.json = json;
    }

    Row parse(Line line) {
        return switch (line) {
            case Line.TooLong tooLong -> bad(tooLong, null, "row", null, "at most 1 MB in a line");
            case Line.Whole whole -> parse(whole);
        };
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
            return checked(line, json.readTree(text));
        } catch (JacksonException malformed) {
            return bad(line, null, "row", text, "valid JSON: " + malformed.getOriginalMessage());
        }
    }

    private Row checked(Line.Whole line, JsonNode node) {
        var violations = SCHEMA.violations(node);
        if (!violations.isEmpty()) {
            return new Row.Bad(Rejection.of(line.number(), sourceId(node), named(violations.getFirst())));
        }
        return new Row.Good(line.number(), json.treeToValue(node, SeedContent.class));
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
        return new Row.Bad(Rejection.of(line.number(), sourceId, new FieldViolation(field, value, expected)));
    }
}
