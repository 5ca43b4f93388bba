package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a record is about. Numbers of the Nippon Decimal Classification become words; those of other classifications, which say
 * nothing to a reader, are left out, as is what is longer than a keyword may be.
 */
final class Subjects {

    private static final int LONGEST = 100;
    private static final int MOST_KEYWORDS = 50;
    private static final int MOST_FIELDS = 20;
    private static final Pattern SEPARATORS = Pattern.compile("[;；、\\r\\n]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Set<String> NUMBERS = Set.of("DDC", "LCC", "NDLC", "UDC", "Sci-Val");

    /** By the name in small letters, so that none is there twice. */
    private final Map<String, String> keywords = new LinkedHashMap<>();

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Subjects() {}

    static Subjects of(Element record) {
        var subjects = new Subjects();
        record.all("subject").filter(subject -> !Languages.isReading(subject)).forEach(subjects::add);
        return subjects;
    }

    private void add(Element subject) {
        var scheme = scheme(subject);
        var division = Ndc.in(scheme, Words.line(subject.text()));
        if (division.isPresent()) {
            var ndc = division.get();
            put(fields, ndc.name());
            put(keywords, "%s (NDC %s)".formatted(ndc.name(), ndc.number()));
        } else if (scheme.startsWith("e-Rad")) {
            put(fields, Words.line(subject.text()));
        } else if (!NUMBERS.contains(scheme)) {
            SEPARATORS.splitAsStream(subject.text()).map(Words::line).forEach(word -> put(keywords, word));
        }
    }

    /** JPCOAR's attribute, else the type that the National Diet Library's format gives, without its prefix. */
    private static String scheme(Element subject) {
        return subject.attribute("subjectScheme")
                .or(() -> subject.attribute("type").map(type -> type.substring(type.indexOf(':') + 1)))
                .orElse("");
    }

    private static void put(Map<String, String> words, String word) {
        if (Words.fits(word, LONGEST) && LETTER.matcher(word).find()) {
            words.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
        }
    }

    ArrayNode keywords() {
        return array(keywords, MOST_KEYWORDS);
    }

    ArrayNode fields() {
        return array(fields, MOST_FIELDS);
    }

    private static ArrayNode array(Map<String, String> words, int most) {
        var array = JsonNodeFactory.instance.arrayNode();
        words.values().stream().limit(most).forEach(array::add);
        return array;
    }
}
