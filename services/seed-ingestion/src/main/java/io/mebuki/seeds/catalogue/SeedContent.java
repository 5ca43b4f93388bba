package io.mebuki.seeds.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mebuki.events.SeedState.IntellectualProperty;
import io.mebuki.events.SeedState.Person;
import io.mebuki.events.SeedState.Translation;
import io.mebuki.seeds.policies.UsePolicy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an institute says about a technology, code point for code point; the shape of {@code SeedInput} in the contract. What was
 * not said stays null, but for the kind and the visibility, whose absence has a meaning.
 */
public record SeedContent(
        String sourceId,
        String title,
        String description,
        @Nullable String language,
        @Nullable Map<String, Translation> translations,
        @Nullable @JsonProperty("kind") String givenKind,
        @Nullable List<String> keywords,
        @Nullable List<String> fields,
        @Nullable List<String> applications,
        @Nullable List<String> advantages,
        @Nullable Integer trl,
        @Nullable List<IntellectualProperty> ip,
        @Nullable String organization,
        @Nullable String organizationRor,
        @Nullable List<Person> people,
        @Nullable String contact,
        @Nullable String licence,
        @Nullable String usePolicy,
        @Nullable String url,
        @Nullable @JsonProperty("visibility") Visibility givenVisibility,
        @Nullable LocalDate confirmedUntil) {

    /** One order of languages and one spelling of defaults, so that equal contents are written, and hashed, alike. */
    public SeedContent {
        translations = translations == null ? null : Collections.unmodifiableMap(new TreeMap<>(translations));
        givenKind = givenKind == null ? "technology" : givenKind;
        givenVisibility = givenVisibility == null ? Visibility.PUBLIC : givenVisibility;
    }

    /** The people, none where nothing was said of any. */
    List<Person> everybody() {
        return people == null ? List.of() : people;
    }

    /** The same without these people; nothing is left of a list that held nobody else. */
    SeedContent withoutPeople(Set<String> sourceIds) {
        if (everybody().stream().noneMatch(person -> sourceIds.contains(person.sourceId()))) {
            return this;
        }
        var others = everybody().stream()
                .filter(person -> !sourceIds.contains(person.sourceId()))
                .toList();
        return with(others.isEmpty() ? null : others, givenVisibility, confirmedUntil);
    }

    public String kind() {
        return givenKind == null ? "technology" : givenKind;
    }

    public Visibility visibility() {
        return givenVisibility == null ? Visibility.PUBLIC : givenVisibility;
    }

    /** The same for other eyes. */
    SeedContent shownTo(Visibility visibility) {
        return with(people, visibility, confirmedUntil);
    }

    /** The same, confirmed anew. */
    SeedContent confirmedUntil(LocalDate until) {
        return with(people, visibility(), until);
    }

    private SeedContent with(
            @Nullable List<Person> people, @Nullable Visibility visibility, @Nullable LocalDate until) {
        return new SeedContent(
                sourceId,
                title,
                description,
                language,
                translations,
                givenKind,
                keywords,
                fields,
                applications,
                advantages,
                trl,
                ip,
                organization,
                organizationRor,
                people,
                contact,
                licence,
                usePolicy,
                url,
                visibility,
                until);
    }

    /** Whether others may harvest it: everybody reads it, and neither its use policy nor its licence refuses that it is handed on. */
    boolean mayBeOffered() {
        return visibility() == Visibility.PUBLIC && !UsePolicy.refusesOnwardSharing(usePolicy, licence);
    }
}
