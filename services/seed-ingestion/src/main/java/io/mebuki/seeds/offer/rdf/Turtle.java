package io.mebuki.seeds.offer.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes Turtle, as people read it: each thing with an address for itself, the others where they are mentioned. */
final class Turtle {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\\"\\n\\r]");
    private static final Map<String, String> ESCAPED = Map.of("\\", "\\\\", "\"", "\\\"", "\n", "\\n", "\r", "\\r");

    private final StringBuilder out = new StringBuilder();
    private final Deque<Resource> open = new ArrayDeque<>();

    private Turtle() {}

    static String of(List<Resource> graph) {
        var turtle = new Turtle();
        for (var vocabulary : Vocabulary.values()) {
            turtle.out.append("@prefix %s: <%s> .%n".formatted(vocabulary.prefix(), vocabulary.uri()));
        }
        turtle.open.addAll(graph);
        while (!turtle.open.isEmpty()) {
            turtle.statement(turtle.open.removeFirst());
        }
        return turtle.out.toString();
    }

    private void statement(Resource resource) {
        out.append("\n<").append(resource.address()).append('>');
        properties(resource, "\n    ");
        out.append(" .\n");
    }

    private void properties(Resource resource, String indent) {
        var separator = "";
        for (var property : resource.properties().entrySet()) {
            out.append(separator).append(indent);
            out.append(
                    property.getKey().equals(Term.TYPE)
                            ? "a"
                            : property.getKey().written());
            values(property.getValue(), indent);
            separator = " ;";
        }
    }

    private void values(List<Value> values, String indent) {
        var separator = ' ';
        for (var value : values) {
            out.append(separator);
            value(value, indent);
            separator = ',';
        }
    }

    private void value(Value value, String indent) {
        switch (value) {
            case Term term -> out.append(term.written());
            case Iri iri -> out.append('<').append(iri.address()).append('>');
            case Value.Text text -> {
                quoted(text.words());
                if (text.language() != null) {
                    out.append('@').append(text.language());
                }
            }
            case Value.Typed typed -> {
                quoted(typed.written());
                out.append("^^").append(typed.type().written());
            }
            case Resource resource -> mentioned(resource, indent);
        }
    }

    private void mentioned(Resource resource, String indent) {
        if (resource.address() == null) {
            out.append('[');
            properties(resource, indent + "  ");
            out.append(indent).append(']');
        } else {
            out.append('<').append(resource.address()).append('>');
            open.addLast(resource);
        }
    }

    private void quoted(String text) {
        out.append('"')
                .append(SPECIAL.matcher(text).replaceAll(found -> escaped(found.group())))
                .append('"');
    }

    private static String escaped(String character) {
        return Matcher.quoteReplacement(ESCAPED.getOrDefault(character, character));
    }
}
