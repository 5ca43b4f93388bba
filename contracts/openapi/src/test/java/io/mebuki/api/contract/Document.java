package io.mebuki.api.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The merged document as a tree. */
final class Document {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private static final JsonNode ROOT =
            new YAMLMapper().readTree(Document.class.getResourceAsStream("/openapi/mebuki.yaml"));

    private Document() {}

    /**
     * An operation.
     *
     * @param name method and path
     * @param parameters its own and those of its path, references followed
     */
    record Operation(String name, JsonNode node, List<JsonNode> parameters) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Operation> operations() {
        return ROOT.path("paths").propertyStream().flatMap(Document::operations).toList();
    }

    private static Stream<Operation> operations(Map.Entry<String, JsonNode> path) {
        return path.getValue()
                .propertyStream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(entry -> new Operation(
                        entry.getKey() + " " + path.getKey(),
                        entry.getValue(),
                        Stream.of(path.getValue(), entry.getValue())
                                .flatMap(holder -> holder.path("parameters").valueStream())
                                .map(Document::follow)
                                .toList()));
    }

    static List<String> tags() {
        return ROOT.path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString())
                .toList();
    }

    /** The schema of that name. */
    static JsonNode schema(String name) {
        return ROOT.required("components").required("schemas").required(name);
    }

    /** The node itself, or what it refers to. */
    static JsonNode follow(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : follow(ROOT.requiredAt(reference.substring(1)));
    }
}
