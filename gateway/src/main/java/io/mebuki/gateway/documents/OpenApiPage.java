package io.mebuki.gateway.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The merged contract as one page for people: how to get a token, every operation, every shape. */
final class OpenApiPage {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final String origin;
    private final Html html = new Html();

    private OpenApiPage(JsonNode document, String origin) {
        this.document = document;
        this.origin = origin;
    }

    static String of(JsonNode document, String origin, Iterable<String> files) {
        return new OpenApiPage(document, origin).page(files);
    }

    private String page(Iterable<String> files) {
        var info = document.path("info");
        html.add("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .add(
                        "<title>%s API %s</title>",
                        info.path("title").asString(), info.path("version").asString())
                .add("<link rel=\"stylesheet\" href=\"/openapi/page.css\"></head><body>")
                .add(
                        "<header><h1>%s API <small>%s</small></h1>",
                        info.path("title").asString(), info.path("version").asString())
                .paragraph(info.path("description").asString(""))
                .add("</header>");
        contents();
        files(files);
        token();
        document.path("tags").forEach(this::tag);
        schemas();
        return html.add("</body></html>").toString();
    }

    private void contents() {
        html.add("<nav aria-label=\"Contents\"><ul><li><a href=\"#token\">Get a token</a></li>");
        for (var tag : document.path("tags")) {
            var name = tag.path("name").asString();
            html.add("<li><a href=\"#%s\">%s</a></li>", name, name);
        }
        html.add("<li><a href=\"#shapes\">Shapes</a></li></ul></nav><main>");
    }

    private void files(Iterable<String> files) {
        html.add("<p>For tools:");
        files.forEach(file -> html.add("<a href=\"/openapi/%s\">%s</a>", file, file));
        html.add("</p>");
    }

    private void token() {
        html.add("<section id=\"token\"><h2>Get a token</h2>")
                .paragraph(
                        "A program has a client id and a secret of its organization and asks for a token that lives some minutes:")
                .add("""
                        <pre>curl -s %s/auth/realms/mebuki/protocol/openid-connect/token \\
                          -d grant_type=client_credentials -d client_id=$CLIENT_ID -d client_secret=$CLIENT_SECRET</pre>""", origin)
                .paragraph("The `access_token` of the answer goes into every call:")
                .add("""
                        <pre>curl -s %s/api/v1/matches/search -H "Authorization: Bearer $TOKEN" \\
                          -H 'Content-Type: application/json' -d '{"text": "electrodes that survive wet furnace gas"}'</pre>""", origin)
                .paragraph("Operations marked “guests too” also answer without a token, ten times a second.")
                .add("</section>");
    }

    private void tag(JsonNode tag) {
        var name = tag.path("name").asString();
        html.add("<section id=\"%s\"><h2>%s</h2>", name, name)
                .paragraph(tag.path("description").asString(""));
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey()) && hasTag(method.getValue(), name)) {
                    operation(method.getKey(), path.getKey(), path.getValue(), method.getValue());
                }
            }
        }
        html.add("</section>");
    }

    private static boolean hasTag(JsonNode operation, String name) {
        return operation.path("tags").valueStream().anyMatch(tag -> name.equals(tag.asString()));
    }

    private void operation(String method, String path, JsonNode item, JsonNode operation) {
        html.add(
                        "<article id=\"%s\"><h3><b class=\"%s\">%s</b> <code>%s</code></h3>",
                        operation.path("operationId").asString(), method, method.toUpperCase(Locale.ROOT), path)
                .paragraph(operation.path("summary").asString(""))
                .paragraph(operation.path("description").asString(""))
                .add("<p class=\"right\">%s</p>", right(operation));
        parameters(List.of(item.path("parameters"), operation.path("parameters")));
        body(operation.path("requestBody"));
        responses(operation.path("responses"));
        html.add("</article>");
    }

    private static String right(JsonNode operation) {
        var guests = operation.path("security").valueStream().anyMatch(JsonNode::isEmpty);
        var permission = operation.path("x-permission").asString("").split(",", 2)[0];
        return "Needs " + (permission.isBlank() ? "a token" : permission) + (guests ? "; guests too" : "");
    }

    private void parameters(List<JsonNode> groups) {
        if (groups.stream().allMatch(JsonNode::isEmpty)) {
            return;
        }
        html.add("<table><caption>Parameters</caption><thead><tr><th>Name<th>In<th>Type<th>Meaning</thead><tbody>");
        for (var group : groups) {
            for (var parameter : group) {
                var known = resolve(parameter);
                row(
                        known.path("name").asString(),
                        known.path("required").asBoolean(false),
                        known.path("in").asString(),
                        known);
            }
        }
        html.add("</tbody></table>");
    }

    private void row(String name, boolean required, String in, JsonNode parameter) {
        html.add("<tr><td><code>%s</code>%s<td>%s<td>", name, required ? " (required)" : "", in);
        type(parameter.path("schema"));
        html.add("<td>").paragraph(parameter.path("description").asString("")).add("</tr>");
    }

    private void body(JsonNode body) {
        for (var content : body.path("content").properties()) {
            html.add("<p>Body <code>%s</code>: ", content.getKey());
            type(content.getValue().path("schema"));
            html.add("</p>");
        }
    }

    private void responses(JsonNode responses) {
        html.add("<table><caption>Answers</caption><thead><tr><th>Status<th>Meaning<th>Body</thead><tbody>");
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            var known = resolve(response.getValue());
            html.add("<tr><td>%s<td>", response.getKey().equals("default") ? "4xx, 5xx" : response.getKey())
                    .paragraph(known.path("description").asString(""))
                    .add("<td>");
            known.path("content").forEach(content -> type(content.path("schema")));
            html.add("</tr>");
        }
        html.add("</tbody></table>");
    }

    private void schemas() {
        html.add("<section id=\"shapes\"><h2>Shapes</h2>");
        for (var schema : document.path("components").path("schemas").properties()) {
            schema(schema.getKey(), schema.getValue());
        }
        html.add("</section></main>");
    }

    private void schema(String name, JsonNode schema) {
        html.add("<article id=\"shape-%s\"><h3>%s</h3>", name, name)
                .paragraph(schema.path("description").asString(""));
        if (schema.path("properties").isEmpty()) {
            html.add("<p>%s</p></article>", SchemaText.of(schema));
            return;
        }
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        html.add("<table><thead><tr><th>Property<th>Type<th>Meaning</thead><tbody>");
        for (var property : schema.path("properties").properties()) {
            html.add(
                    "<tr><td><code>%s</code>%s<td>",
                    property.getKey(), required.contains(property.getKey()) ? " (required)" : "");
            type(property.getValue());
            html.add("<td>")
                    .paragraph(property.getValue().path("description").asString(""))
                    .add("</tr>");
        }
        html.add("</tbody></table></article>");
    }

    private void type(JsonNode schema) {
        var reference = SchemaText.reference(schema);
        if (reference.isEmpty()) {
            html.add("%s", SchemaText.of(schema));
        } else {
            html.add("<a href=\"#shape-%s\">%s</a>", reference, SchemaText.of(schema));
        }
    }

    private JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
    }
}
