package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The people who made the thing. Whoever has no name that the contract takes is passed over. */
final class People {

    private static final int MOST = 100;
    private static final int LONGEST_ID = 200;
    private static final Pattern ORCID = Pattern.compile("\\b([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9Xx])\\b");

    private People() {}

    static ArrayNode of(Element record, String language) {
        Map<String, ObjectNode> bySourceId = new LinkedHashMap<>();
        record.all("creator")
                .filter(creator -> !Organizations.isOne(creator))
                .flatMap(creator -> person(creator, language).stream())
                .forEach(
                        person -> bySourceId.putIfAbsent(person.path("sourceId").stringValue(), person));
        var people = JsonNodeFactory.instance.arrayNode();
        bySourceId.values().stream().limit(MOST).forEach(people::add);
        return people;
    }

    private static Optional<ObjectNode> person(Element creator, String language) {
        return name(creator, language).map(name -> {
            var person = JsonNodeFactory.instance.objectNode().put("name", name);
            var orcid = orcid(creator);
            orcid.ifPresent(id -> person.put("orcid", id));
            return person.put("sourceId", sourceId(creator, orcid, name));
        });
    }

    /** In {@code oai_dc} the name is all that a creator has in it. */
    private static Optional<String> name(Element creator, String language) {
        return creator.children().isEmpty()
                ? Named.in(Stream.of(creator), language).map(Named::person)
                : Named.in(creator.all("creatorName"), language)
                        .map(Named::person)
                        .or(() -> composed(creator, language));
    }

    private static Optional<String> composed(Element creator, String language) {
        var family = Named.in(creator.all("familyName"), language);
        var given = Named.in(creator.all("givenName"), language);
        return Stream.of(family, given)
                .flatMap(Optional::stream)
                .reduce((first, second) -> first + ", " + second)
                .map(Named::person)
                .filter(Named::fits);
    }

    private static Optional<String> orcid(Element creator) {
        return creator.all("nameIdentifier")
                .filter(identifier -> scheme(identifier).equalsIgnoreCase("ORCID"))
                .map(identifier -> ORCID.matcher(identifier.text()))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1).replace('x', 'X'))
                .findFirst();
    }

    private static String scheme(Element identifier) {
        return identifier.attribute("nameIdentifierScheme").orElse("");
    }

    /**
     * The number of a researcher in e-Rad, else the ORCID iD, else another identifier, else the name. The bare ORCID iD is what tables
     * give too; other numbers would be taken for the institute's own without their scheme before them.
     */
    private static String sourceId(Element creator, Optional<String> orcid, String name) {
        return identified(creator, true)
                .or(() -> orcid)
                .or(() -> identified(creator, false))
                .orElseGet(() -> Words.cut(name, LONGEST_ID));
    }

    private static Optional<String> identified(Element creator, boolean inERad) {
        return creator.all("nameIdentifier")
                .filter(identifier -> !inERad || scheme(identifier).startsWith("e-Rad"))
                .filter(identifier -> !identifier.text().isBlank())
                .map(identifier -> (inERad ? "e-Rad" : scheme(identifier)) + ':' + Words.line(identifier.text()))
                .filter(id -> Words.fits(id, LONGEST_ID))
                .findFirst();
    }
}
