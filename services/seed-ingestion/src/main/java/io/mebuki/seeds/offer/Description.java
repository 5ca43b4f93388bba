package io.mebuki.seeds.offer;

import io.mebuki.events.SeedState.Person;
import io.mebuki.events.SeedState.Translation;
import io.mebuki.seeds.catalogue.SeedContent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all formats say of a seed. How to reach its institute is no part of it: that is for whoever comes to read the seed here.
 *
 * @param alias of the institute, where the seed names no organization
 * @param page where people read the seed
 */
record Description(SeedContent content, String alias, Instant changedAt, String page) {

    /** A text, and the language that it is in; null where nobody has said. */
    record Wording(String text, @Nullable String language) {}

    /** The seed's own language first, as readers of records expect it. */
    List<Wording> titles() {
        return Stream.concat(
                        Stream.of(new Wording(content.title(), content.language())),
                        translations().map(each -> new Wording(each.getValue().title(), each.getKey())))
                .toList();
    }

    List<Wording> descriptions() {
        var translated = translations()
                .flatMap(each -> said(each.getValue().description()).map(text -> new Wording(text, each.getKey())));
        return Stream.concat(said(content.description()).map(text -> new Wording(text, content.language())), translated)
                .toList();
    }

    private Stream<Map.Entry<String, Translation>> translations() {
        return content.translations() == null ? Stream.empty() : content.translations().entrySet().stream();
    }

    List<Person> people() {
        return orEmpty(content.people());
    }

    List<String> subjects() {
        return Stream.concat(orEmpty(content.keywords()).stream(), orEmpty(content.fields()).stream())
                .flatMap(Description::said)
                .distinct()
                .toList();
    }

    Optional<String> organization() {
        return said(content.organization()).findFirst();
    }

    String publisher() {
        return organization().orElse(alias);
    }

    /** The licence before the terms in words. */
    List<String> rights() {
        return Stream.of(said(content.licence()), said(content.usePolicy()))
                .flatMap(words -> words)
                .toList();
    }

    /** Where the institute says more before where everybody says the same. */
    List<String> addresses() {
        return Stream.concat(said(content.url()), Stream.of(page)).toList();
    }

    Optional<String> language() {
        return said(content.language()).findFirst();
    }

    LocalDate changedOn() {
        return LocalDate.ofInstant(changedAt, ZoneOffset.UTC);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Stream<String> said(@Nullable String words) {
        return words == null || words.isBlank() ? Stream.empty() : Stream.of(words);
    }
}
