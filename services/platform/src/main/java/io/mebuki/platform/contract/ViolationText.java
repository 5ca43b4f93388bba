package io.mebuki.platform.contract;

import com.networknt.schema.Error;
import io.mebuki.platform.problem.FieldViolation;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says a schema error the way a person asks: which field, what was sent, what was expected. */
final class ViolationText {

    private ViolationText() {}

    static FieldViolation of(Error error) {
        var keyword = error.getKeyword();
        var path = path(error);
        return switch (keyword) {
            case "required" -> new FieldViolation(join(path, error.getProperty()), null, "a value");
            case "additionalProperties", "unevaluatedProperties" ->
                new FieldViolation(join(path, error.getProperty()), member(error), "no such field");
            default ->
                new FieldViolation(
                        path.isEmpty() ? "body" : path, sent(error.getInstanceNode()), expected(keyword, error));
        };
    }

    private static String expected(String keyword, Error error) {
        var rule = error.getSchemaNode();
        var limit = rule == null ? "" : text(rule);
        return switch (keyword) {
            case "type" -> "a value of type " + types(rule);
            case "enum" -> "one of " + types(rule);
            case "minLength" -> "at least " + count(limit, "character");
            case "maxLength" -> "at most " + count(limit, "character");
            case "minItems" -> "at least " + count(limit, "item");
            case "maxItems" -> "at most " + count(limit, "item");
            case "maxProperties" -> "at most " + limit + " entries";
            case "minimum" -> "at least " + limit;
            case "maximum" -> "at most " + limit;
            case "format" -> format(limit);
            case "pattern" -> form(limit);
            case "not" -> rule != null && rule.has("description") ? text(rule.get("description")) : error.getMessage();
            default -> error.getMessage();
        };
    }

    private static String count(String limit, String thing) {
        return limit + " " + thing + (limit.equals("1") ? "" : "s");
    }

    /** What the patterns of the contract stand for: few readers of a problem read regular expressions. */
    private static String form(String pattern) {
        if (pattern.startsWith("^https?://")) {
            return "an address that begins with http:// or https://";
        }
        if (pattern.startsWith("^[A-Za-z]{2,3}")) {
            return "a language tag, for instance ja or en-GB";
        }
        if (pattern.startsWith("^[0-9]{4}-")) {
            return "an ORCID iD, for instance 0000-0002-1825-0097";
        }
        if (pattern.startsWith("^https://ror")) {
            return "a ROR identifier, for instance https://ror.org/057zh3y96";
        }
        return pattern.contains("\\u0000") ? "text that is not blank and has no NUL character" : "text like " + pattern;
    }

    private static String format(String name) {
        return switch (name) {
            case "date" -> "a date, for instance 2026-11-23";
            case "uuid" -> "an identifier (UUID)";
            default -> "a value of format " + name;
        };
    }

    private static String types(@Nullable JsonNode rule) {
        if (rule == null || !rule.isArray()) {
            return rule == null ? "" : text(rule);
        }
        return StreamSupport.stream(rule.spliterator(), false)
                .filter(each -> !each.isNull())
                .map(ViolationText::text)
                .filter(name -> !name.equals("null"))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String member(Error error) {
        var node = error.getInstanceNode();
        return node == null ? null : sent(node.get(error.getProperty()));
    }

    private static @Nullable String sent(@Nullable JsonNode node) {
        return node == null ? null : text(node);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static String join(String path, @Nullable String property) {
        return property == null ? path : path.isEmpty() ? property : path + "." + property;
    }

    private static String path(Error error) {
        var path = new StringBuilder();
        var location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            var element = location.getElement(i);
            if (element instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(element);
            }
        }
        return path.toString();
    }
}
