package io.mebuki.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a seed, code point for code point as the institute wrote it. Lists and maps are empty where nothing was said.
 *
 * @param technology what seeds have in common that curators have linked as the same technology
 */
public record SeedState(
        UUID id,
        long version,
        OrganizationRef publisher,
        String sourceId,
        String title,
        String description,
        @Nullable String language,
        Map<String, Translation> translations,
        String kind,
        List<String> keywords,
        List<String> fields,
        List<String> applications,
        List<String> advantages,
        @Nullable Integer trl,
        List<IntellectualProperty> ip,
        @Nullable String organization,
        List<Person> people,
        @Nullable String contact,
        @Nullable String licence,
        @Nullable String usePolicy,
        @Nullable String url,
        Visibility visibility,
        @Nullable LocalDate confirmedUntil,
        @Nullable UUID technology,
        Instant createdAt,
        Instant updatedAt) {

    /** Title and description in a further language. */
    public record Translation(String title, @Nullable String description) {}

    /** A patent or another right. */
    public record IntellectualProperty(
            String number,
            @Nullable String office,
            @Nullable String status) {}

    /** Somebody who stands behind the seed; {@code sourceId} is unique for each publisher. */
    public record Person(
            String sourceId,
            String name,
            @Nullable String orcid,
            @Nullable String role) {}

    /** Who may see the seed. */
    public enum Visibility {
        /** Everybody, guests too. */
        PUBLIC,
        /** Any signed-in organization. */
        MEMBERS,
        /** The publisher only. */
        PRIVATE
    }
}
