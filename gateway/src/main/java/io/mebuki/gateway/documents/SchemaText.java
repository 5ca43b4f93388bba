package io.mebuki.gateway.documents;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Says a JSON Schema in a few words, for instance {@code array of Seed, at most 100}. */
final class SchemaText {

    private static final String SCHEMAS = "#/components/schemas/";

    private SchemaText() {}

    static String of(JsonNode schema) {
        var words = new ArrayList<String>();
        words.add(type(schema));
        limits(schema, words);
        return String.join(", ", words);
    }

    /** The name of the schema that is referred to; empty when it stands there itself. */
    static String reference(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (reference.startsWith(SCHEMAS)) {
            return reference.substring(SCHEMAS.length());
        }
        return schema.has("items") ? reference(schema.path("items")) : "";
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return reference(schema);
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                var names =
                        schema.path(choice).valueStream().map(SchemaText::type).toList();
                return String.join(choice.equals("allOf") ? " and " : " or ", names);
            }
        }
        var type = schema.path("type");
        var name = type.isArray()
                ? String.join(" or ", type.valueStream().map(JsonNode::asString).toList())
                : type.asString("any");
        return name.startsWith("array") ? "array of " + type(schema.path("items")) : format(name, schema);
    }

    private static String format(String name, JsonNode schema) {
        return schema.has("format") ? name + " (" + schema.path("format").asString() + ")" : name;
    }

    private static void limits(JsonNode schema, List<String> words) {
        if (schema.has("enum")) {
            words.add("one of "
                    + String.join(
                            " | ",
                            schema.path("enum")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList()));
        }
        limit(schema, "minimum", "from %s", words);
        limit(schema, "maximum", "to %s", words);
        limit(schema, "minLength", "at least %s characters", words);
        limit(schema, "maxLength", "at most %s characters", words);
        limit(schema, "minItems", "at least %s items", words);
        limit(schema, "maxItems", "at most %s items", words);
        limit(schema, "pattern", "matching %s", words);
        limit(schema, "default", "otherwise %s", words);
    }

    private static void limit(JsonNode schema, String keyword, String words, List<String> all) {
        if (schema.has(keyword)) {
            all.add(words.formatted(
                    schema.path(keyword).asString(schema.path(keyword).toString())));
        }
    }
}
