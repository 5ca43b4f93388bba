package io.mebuki.seeds.upkeep;

import io.mebuki.events.SeedState.IntellectualProperty;
import io.mebuki.events.SeedState.Person;
import io.mebuki.seeds.catalogue.SeedContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a seed as texts to read and compare; the items of a list stand one in each line. */
final class Fields {

    private final Map<String, String> texts = new LinkedHashMap<>();

    private Fields() {}

    /** All of them in the order of the contract, empty where nothing was said. */
    static Map<String, String> of(SeedContent content) {
        var fields = new Fields();
        fields.put("title", content.title());
        fields.put("description", content.description());
        fields.put("language", content.language());
        fields.putTranslations(content);
        fields.put("kind", content.kind());
        fields.put("keywords", content.keywords(), Function.identity());
        fields.put("fields", content.fields(), Function.identity());
        fields.put("applications", content.applications(), Function.identity());
        fields.put("advantages", content.advantages(), Function.identity());
        fields.put("trl", content.trl());
        fields.put("ip", content.ip(), Fields::line);
        fields.put("organization", content.organization());
        fields.put("organizationRor", content.organizationRor());
        fields.put("people", content.people(), Fields::line);
        fields.put("contact", content.contact());
        fields.put("licence", content.licence());
        fields.put("usePolicy", content.usePolicy());
        fields.put("url", content.url());
        fields.put("visibility", content.visibility().stored());
        fields.put("confirmedUntil", content.confirmedUntil());
        return fields.texts;
    }

    private void putTranslations(SeedContent content) {
        var translations = content.translations();
        if (translations != null) {
            translations.forEach((language, translation) -> {
                put("translations." + language + ".title", translation.title());
                put("translations." + language + ".description", translation.description());
            });
        }
    }

    private void put(String field, @Nullable Object value) {
        texts.put(field, value == null ? "" : value.toString());
    }

    private <T> void put(String field, @Nullable List<T> values, Function<T, String> line) {
        put(field, values == null ? null : values.stream().map(line).collect(Collectors.joining("\n")));
    }

    private static String line(Person person) {
        return line(person.name(), person.role(), person.orcid(), person.sourceId());
    }

    private static String line(IntellectualProperty right) {
        return line(right.number(), right.office(), right.status());
    }

    private static String line(@Nullable String... values) {
        return Stream.of(values).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
