package io.mebuki.seeds.offer.rdf;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes JSON-LD 1.1: JSON with the usual prefixes, which needs no context from elsewhere to be understood. */
final class JsonLd {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonLd() {}

    static String of(List<Resource> graph) {
        var context = JSON.objectNode();
        for (var vocabulary : Vocabulary.values()) {
            context.put(vocabulary.prefix(), vocabulary.uri());
        }
        var resources = JSON.arrayNode();
        graph.forEach(resource -> resources.add(json(resource)));
        var document = JSON.objectNode();
        document.set("@context", context);
        document.set("@graph", resources);
        return document.toString();
    }

    private static ObjectNode json(Resource resource) {
        var json = JSON.objectNode();
        if (resource.address() != null) {
            json.put("@id", resource.address());
        }
        resource.properties().forEach((property, values) -> {
            if (property.equals(Term.TYPE)) {
                json.set("@type", types(values));
            } else {
                json.set(property.written(), json(values));
            }
        });
        return json;
    }

    private static JsonNode types(List<Value> values) {
        var types = JSON.arrayNode();
        values.forEach(value -> {
            if (value instanceof Term term) {
                types.add(term.written());
            }
        });
        return types.size() == 1 ? types.get(0) : types;
    }

    private static JsonNode json(List<Value> values) {
        if (values.size() == 1) {
            return json(values.getFirst());
        }
        var array = JSON.arrayNode();
        values.forEach(value -> array.add(json(value)));
        return array;
    }

    private static JsonNode json(Value value) {
        return switch (value) {
            case Term term -> JSON.objectNode().put("@id", term.written());
            case Iri iri -> JSON.objectNode().put("@id", iri.address());
            case Value.Text text ->
                text.language() == null
                        ? JSON.stringNode(text.words())
                        : JSON.objectNode().put("@language", text.language()).put("@value", text.words());
            case Value.Typed typed ->
                JSON.objectNode().put("@type", typed.type().written()).put("@value", typed.written());
            case Resource resource -> json(resource);
        };
    }
}
