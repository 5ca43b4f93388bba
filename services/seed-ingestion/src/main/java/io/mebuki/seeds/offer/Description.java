package io.mebuki.seeds.offer;

import io.mebuki.events.SeedState.Person;
import io.mebuki.events.SeedState.Translation;
import io.mebuki.seeds.catalogue.PublicSeeds.PublicSeed;
import io.mebuki.seeds.catalogue.SeedContent;
import io.mebuki.seeds.node.Node;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all formats say of a seed. How to reach its institute is no part of it: that is for whoever comes to read the seed here. */
public record Description(PublicSeed seed, SeedContent content, Node node) {

    /** Where people read the seed. */
    public String page() {
        return node.page(seed.id());
    }

    public String policyAddress() {
        return node.policy(seed.id());
    }

    /** What the seed is known by everywhere. */
    public String identifier() {
        return node.identifier(seed.publisher().id(), seed.sourceId());
    }

    /** A text, and the language that it is in; null where nobody has said. */
    public record Wording(String text, @Nullable String language) {}

    /** The seed's own language first, as readers of records expect it. */
    public List<Wording> titles() {
        return Stream.concat(
                        Stream.of(new Wording(content.title(), content.language())),
                        translations().map(each -> new Wording(each.getValue().title(), each.getKey())))
                .toList();
    }

    public List<Wording> descriptions() {
        var translated = translations()
                .flatMap(each -> said(each.getValue().description()).map(text -> new Wording(text, each.getKey())));
        return Stream.concat(said(content.description()).map(text -> new Wording(text, content.language())), translated)
                .toList();
    }

    private Stream<Map.Entry<String, Translation>> translations() {
        return content.translations() == null ? Stream.empty() : content.translations().entrySet().stream();
    }

    public List<Person> people() {
        return orEmpty(content.people());
    }

    public List<String> keywords() {
        return orEmpty(content.keywords()).stream()
                .flatMap(Description::said)
                .distinct()
                .toList();
    }

    public List<String> fields() {
        return orEmpty(content.fields()).stream()
                .flatMap(Description::said)
                .distinct()
                .toList();
    }

    List<String> subjects() {
        return Stream.concat(keywords().stream(), fields().stream()).distinct().toList();
    }

    public Optional<String> organization() {
        return said(content.organization()).findFirst();
    }

    /** Of the organization that is named. */
    public Optional<String> organizationRor() {
        return organization().flatMap(named -> said(content.organizationRor()).findFirst());
    }

    public String publisher() {
        return organization().orElse(seed.publisher().alias());
    }

    public Optional<String> licence() {
        return said(content.licence()).findFirst();
    }

    public Optional<String> usePolicy() {
        return said(content.usePolicy()).findFirst();
    }

    /** The licence before the terms in words. */
    List<String> rights() {
        return Stream.concat(licence().stream(), usePolicy().stream()).toList();
    }

    /** Where the institute says more before where everybody says the same. */
    public List<String> addresses() {
        return Stream.concat(said(content.url()), Stream.of(page())).toList();
    }

    public Optional<String> language() {
        return said(content.language()).findFirst();
    }

    public LocalDate changedOn() {
        return LocalDate.ofInstant(seed.changedAt(), ZoneOffset.UTC);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Stream<String> said(@Nullable String words) {
        return words == null || words.isBlank() ? Stream.empty() : Stream.of(words);
    }
}
