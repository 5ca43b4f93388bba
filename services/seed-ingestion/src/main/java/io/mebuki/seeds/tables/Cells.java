package io.mebuki.seeds.tables;

import io.mebuki.seeds.identifiers.Ror;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the value of a field out of a cell. A cell that can't be read stays the text that it is, so that the contract's schema finds
 * it and says what was expected.
 */
final class Cells {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern SEPARATORS = Pattern.compile("[;；、\\r\\n]+");
    private static final Pattern NUMBER = Pattern.compile("(?:TRL)?\\s*(\\d{1,9})(?:\\.0+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]00:00(?::00)?)?");
    private static final Pattern OUTSIDE_OF_BRACKETS = Pattern.compile("[;；、\\r\\n]+(?![^(（]*[)）])");
    private static final Pattern RIGHT =
            Pattern.compile("(.*?)\\s*[(（]([^,，、()（）]*)(?:[,，、]([^()（）]*))?[)）]\\s*", Pattern.DOTALL);
    private static final Pattern PERSON = Pattern.compile("(.*?)\\s*[<＜\\[(（]([^<>＜＞\\[\\]()（）]+)[>＞\\])）]\\s*");
    private static final Pattern ORCID =
            Pattern.compile("(?:https?://orcid\\.org/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[0-9X])");
    private static final Map<String, Map<String, String>> WORDS = words();

    private Cells() {}

    private static Map<String, Map<String, String>> words() {
        var words = new HashMap<String, Map<String, String>>();
        for (var line : Lines.of("/tables/values.tsv")) {
            var parts = line.split("\t", -1);
            var ofField = words.computeIfAbsent(parts[0], path -> new HashMap<>());
            Arrays.stream(parts).skip(1).forEach(name -> ofField.put(Names.key(name), parts[1]));
        }
        return words;
    }

    /** Null where the cell says nothing. */
    static @Nullable JsonNode value(Field field, String cell) {
        if (cell.isBlank()) {
            return field.kind() == Field.Kind.REQUIRED_TEXT ? JSON.stringNode(cell) : null;
        }
        return switch (field.kind()) {
            case TEXT, REQUIRED_TEXT -> JSON.stringNode(cell);
            case NUMBER -> number(cell);
            case DATE -> date(cell);
            case WORD -> word(field, cell);
            case LIST -> list(cell);
            case RIGHTS -> rights(cell);
            case PEOPLE -> people(cell);
            case ROR -> ror(cell);
        };
    }

    private static String folded(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    private static JsonNode number(String cell) {
        var number = NUMBER.matcher(folded(cell));
        return number.matches() ? JSON.numberNode(Integer.parseInt(number.group(1))) : JSON.stringNode(cell);
    }

    private static JsonNode date(String cell) {
        var date = DATE.matcher(folded(cell));
        return JSON.stringNode(date.matches() ? iso(date) : cell);
    }

    private static String iso(Matcher date) {
        return "%s-%02d-%02d"
                .formatted(date.group(1), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
    }

    private static JsonNode word(Field field, String cell) {
        return JSON.stringNode(WORDS.getOrDefault(field.path(), Map.of()).getOrDefault(Names.key(cell), cell));
    }

    private static Stream<String> parts(String cell) {
        return SEPARATORS.splitAsStream(cell).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static JsonNode list(String cell) {
        var list = JSON.arrayNode();
        parts(cell).forEach(list::add);
        return list;
    }

    /** "Number", "Number (office)" or "Number (office, status)". */
    private static JsonNode rights(String cell) {
        var rights = JSON.arrayNode();
        OUTSIDE_OF_BRACKETS
                .splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Cells::right)
                .forEach(rights::add);
        return rights;
    }

    private static ObjectNode right(String part) {
        var node = JSON.objectNode();
        var right = RIGHT.matcher(part);
        if (!right.matches() || right.group(1).isBlank()) {
            return node.put("number", part);
        }
        node.put("number", right.group(1)).put("office", right.group(2).strip());
        if (right.group(3) != null) {
            node.put("status", right.group(3).strip());
        }
        return node;
    }

    private static JsonNode people(String cell) {
        var people = JSON.arrayNode();
        parts(cell).map(Cells::person).forEach(people::add);
        return people;
    }

    /** "Name" or "Name (id)". Who has no id of the institute's or of ORCID's is known by the name. */
    private static ObjectNode person(String part) {
        var person = PERSON.matcher(part);
        var name = person.matches() ? person.group(1) : part;
        var id = person.matches() ? person.group(2).strip() : part;
        var node = JSON.objectNode();
        var orcid = ORCID.matcher(id);
        if (orcid.matches()) {
            node.put("orcid", orcid.group(1));
            id = orcid.group(1);
        }
        return node.put("sourceId", id).put("name", name);
    }

    private static JsonNode ror(String cell) {
        return JSON.stringNode(Ror.in(folded(cell)).orElse(cell));
    }

    /** Puts a value to where its path leads. */
    static void put(ObjectNode seed, String path, JsonNode value) {
        var names = List.of(path.split("\\."));
        var node = seed;
        for (var name : names.subList(0, names.size() - 1)) {
            node = node.withObjectProperty(name);
        }
        node.set(names.getLast(), value);
    }
}
