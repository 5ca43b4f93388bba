package io.mebuki.seeds.duplicates;

import io.mebuki.seeds.catalogue.SeedContent;
import io.mebuki.seeds.duplicates.judging.Subject;
import io.mebuki.seeds.duplicates.judging.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of what a seed says what is compared of it. */
final class Subjects {

    private Subjects() {}

    static Subject of(SeedContent content) {
        var versions = new ArrayList<Version>();
        versions.add(new Version(null, content.language(), content.title(), content.description()));
        var translations = Objects.requireNonNullElse(
                content.translations(), Map.<String, io.mebuki.events.SeedState.Translation>of());
        translations.forEach((language, text) -> versions.add(
                new Version(language, language, text.title(), Objects.requireNonNullElse(text.description(), ""))));
        return new Subject(
                versions,
                all(content.people(), person -> person.name()),
                all(content.ip(), right -> right.number()),
                content.url() == null ? Set.of() : Set.of(content.url()));
    }

    private static <T> Set<String> all(@Nullable List<T> things, Function<T, String> name) {
        return things == null ? Set.of() : things.stream().map(name).collect(Collectors.toSet());
    }
}
