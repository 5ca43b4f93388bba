package io.mebuki.systemtests;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The operations that partners are promised, as the running gateway serves them. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String NOTHING = "01900000-0000-7000-8000-00000000dead";

    private Operations() {}

    /**
     * One of them.
     *
     * @param right what a caller needs, for instance {@code seeds:read}
     * @param parameters its own and those of its path, references followed
     */
    record Operation(
            String method, String path, String right, boolean guests, List<JsonNode> parameters, Set<String> bodies) {

        /** The path with identifiers of nothing. */
        String target() {
            return target(NOTHING);
        }

        String target(String id) {
            return path.replaceAll("\\{\\w+}", id);
        }

        boolean hasId() {
            return path.contains("{");
        }

        /** Name of the first identifier in the path. */
        String firstId() {
            return path.substring(path.indexOf('{') + 1, path.indexOf('}'));
        }

        boolean takesJson() {
            return bodies.contains("application/json");
        }

        boolean hasHeader(String name) {
            return parameters("header")
                    .anyMatch(parameter -> parameter.get("name").stringValue().equals(name));
        }

        /** Those in the path, the query or the header. */
        Stream<JsonNode> parameters(String in) {
            return parameters.stream()
                    .filter(parameter -> parameter.get("in").stringValue().equals(in));
        }

        /** Calls it with something in the body where it wants one. */
        Api.Answer call(Api api, String target) {
            var type = bodies.stream().findFirst().orElse("");
            return api.send(method, target, type, type.isEmpty() ? new byte[0] : new byte[] {'{', '}'});
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> all() {
        var document = Api.guest().get("/openapi/mebuki.json").expect(200).json();
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> operation(document, path, member)))
                .toList();
    }

    private static Operation operation(
            JsonNode document, Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> member) {
        var node = member.getValue();
        var parameters = Stream.of(path.getValue(), node)
                .flatMap(holder -> holder.path("parameters").valueStream())
                .map(parameter -> followed(document, parameter))
                .toList();
        var bodies = node.at("/requestBody/content").propertyNames();
        return new Operation(
                member.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                node.get("x-permission").stringValue().split(",", 2)[0],
                node.get("security").valueStream().anyMatch(JsonNode::isEmpty),
                parameters,
                Set.copyOf(bodies));
    }

    private static JsonNode followed(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
    }
}
