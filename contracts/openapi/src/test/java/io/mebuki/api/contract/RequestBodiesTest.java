package io.mebuki.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.api.contract.Document.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a caller sends has an end: no unknown field, no text or list without a limit, no U+0000, which PostgreSQL cannot keep. */
class RequestBodiesTest {

    private static final Set<String> CLOSED_FORMATS = Set.of("uuid", "date", "date-time");

    static List<Operation> operations() {
        return Document.operations().stream()
                .filter(operation -> operation.node().has("requestBody"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aBodyIsRequiredAndOfOneTypeUnlessItIsAFile(Operation operation) {
        var body = operation.node().path("requestBody");

        assertThat(body.path("required").asBoolean(false)).isTrue();
        assertThat(body.path("content").propertyStream().map(Map.Entry::getKey))
                .isIn(
                        List.of("application/json"),
                        List.of(
                                "application/x-ndjson",
                                "text/csv",
                                "text/tab-separated-values",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everythingInAJsonBodyHasLimits(Operation operation) {
        var schema = operation.node().at("/requestBody/content/application~1json/schema");
        if (!schema.isMissingNode()) {
            limited("body", schema, true);
        }
    }

    /** A row of an import is such an object; no operation names its schema. */
    @Test
    void everythingInARowOfAnImportHasLimits() {
        limited("row", Document.schema("SeedInput"), true);
    }

    @Test
    void whatHasNoLimitIsFound() {
        var yaml = new YAMLMapper();
        for (var schema : List.of(
                "{type: string, pattern: a}",
                "{type: string, maxLength: 3}",
                "{type: [integer, 'null'], minimum: 1}",
                "{type: array, maxItems: 3, items: {type: string}}",
                "{type: array, items: {type: boolean}}",
                "{type: object, properties: {}}",
                "{type: object, maxProperties: 3, additionalProperties: {type: boolean}}",
                "{type: object, additionalProperties: false, properties: {a: {type: string}}}",
                "{oneOf: [{type: string}, {type: 'null'}]}",
                "{description: anything}")) {
            assertThatThrownBy(() -> limited("it", yaml.readTree(schema), true))
                    .as(schema)
                    .isInstanceOf(AssertionError.class);
        }
    }

    /** Fails unless every value that fits the schema has a limit; texts of bodies must also exclude U+0000. */
    static void limited(String path, JsonNode reference, boolean inBody) {
        var schema = Document.follow(reference);
        if (schema.has("oneOf")) {
            schema.path("oneOf").forEach(each -> limited(path, each, inBody));
            return;
        }
        var types = types(schema);
        assertThat(types).as("types of " + path).isNotEmpty();
        for (var type : types) {
            switch (type) {
                case "string" -> limitedText(path, schema, inBody);
                case "integer", "number" -> has(path, schema, "minimum", "maximum");
                case "array" -> {
                    has(path, schema, "maxItems");
                    limited(path + "[]", schema.path("items"), inBody);
                }
                case "object" -> limitedObject(path, schema, inBody);
                default -> assertThat(type).as("type of " + path).isIn("boolean", "null");
            }
        }
    }

    private static void limitedText(String path, JsonNode schema, boolean inBody) {
        if (schema.has("enum") || CLOSED_FORMATS.contains(schema.path("format").asString(""))) {
            return;
        }
        has(path, schema, "maxLength");
        if (inBody) {
            has(path, schema, "pattern");
            assertThat("\0")
                    .as("U+0000 in " + path)
                    .doesNotMatch(schema.path("pattern").asString());
        }
    }

    private static void limitedObject(String path, JsonNode schema, boolean inBody) {
        var additional = schema.path("additionalProperties");
        schema.path("properties").forEachEntry((name, value) -> limited(path + "." + name, value, inBody));
        if (additional.isObject()) {
            has(path, schema, "maxProperties", "propertyNames");
            assertThat(List.of("maxLength", "enum"))
                    .as("limits of the names in " + path)
                    .anyMatch(schema.path("propertyNames")::has);
            limited(path + ".*", additional, inBody);
        } else {
            assertThat(additional.asBoolean(true))
                    .as(path + " lets in unknown fields")
                    .isFalse();
        }
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(each -> each.asString(""))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static void has(String path, JsonNode schema, String... keywords) {
        for (var keyword : keywords) {
            assertThat(schema.has(keyword)).as("%s of %s", keyword, path).isTrue();
        }
    }
}
