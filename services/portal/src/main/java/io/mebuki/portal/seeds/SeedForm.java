package io.mebuki.portal.seeds;

import io.mebuki.client.model.IntellectualProperty;
import io.mebuki.client.model.Person;
import io.mebuki.client.model.Seed;
import io.mebuki.client.model.Translation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A seed as it stands in the form, whether or not it is right. Lists of short texts have one entry a line; browsers send line ends
 * as CRLF, which would change the text, so they become LF.
 */
record SeedForm(
        String sourceId,
        String title,
        String description,
        String language,
        List<TranslationRow> translations,
        String kind,
        String keywords,
        String fields,
        String applications,
        String advantages,
        String trl,
        List<RightRow> ip,
        String organization,
        String organizationRor,
        List<PersonRow> people,
        String contact,
        String licence,
        String usePolicy,
        String useWords,
        String url,
        String visibility,
        String confirmedUntil) {

    SeedForm(
            @Nullable String sourceId,
            @Nullable String title,
            @Nullable String description,
            @Nullable String language,
            @Nullable List<TranslationRow> translations,
            @Nullable String kind,
            @Nullable String keywords,
            @Nullable String fields,
            @Nullable String applications,
            @Nullable String advantages,
            @Nullable String trl,
            @Nullable List<RightRow> ip,
            @Nullable String organization,
            @Nullable String organizationRor,
            @Nullable List<PersonRow> people,
            @Nullable String contact,
            @Nullable String licence,
            @Nullable String usePolicy,
            @Nullable String useWords,
            @Nullable String url,
            @Nullable String visibility,
            @Nullable String confirmedUntil) {
        this.sourceId = text(sourceId);
        this.title = text(title);
        this.description = text(description);
        this.language = text(language);
        this.translations = rows(translations, TranslationRow::blank);
        this.kind = text(kind);
        this.keywords = text(keywords);
        this.fields = text(fields);
        this.applications = text(applications);
        this.advantages = text(advantages);
        this.trl = text(trl);
        this.ip = rows(ip, RightRow::blank);
        this.organization = text(organization);
        this.organizationRor = text(organizationRor);
        this.people = rows(people, PersonRow::blank);
        this.contact = text(contact);
        this.licence = text(licence);
        this.usePolicy = text(usePolicy);
        this.useWords = text(useWords);
        this.url = text(url);
        this.visibility = text(visibility);
        this.confirmedUntil = text(confirmedUntil);
    }

    static SeedForm blank() {
        return new SeedForm(
                null,
                null,
                null,
                null,
                null,
                "technology",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "public",
                null);
    }

    static SeedForm of(Seed seed) {
        return new SeedForm(
                seed.getSourceId(),
                seed.getTitle(),
                seed.getDescription(),
                seed.getLanguage(),
                seed.getTranslations() == null
                        ? null
                        : seed.getTranslations().entrySet().stream()
                                .map(entry -> TranslationRow.of(entry.getKey(), entry.getValue()))
                                .toList(),
                seed.getKind().getValue(),
                lines(seed.getKeywords()),
                lines(seed.getFields()),
                lines(seed.getApplications()),
                lines(seed.getAdvantages()),
                seed.getTrl() == null ? null : seed.getTrl().toString(),
                seed.getIp() == null
                        ? null
                        : seed.getIp().stream().map(RightRow::of).toList(),
                seed.getOrganization(),
                seed.getOrganizationRor(),
                seed.getPeople() == null
                        ? null
                        : seed.getPeople().stream().map(PersonRow::of).toList(),
                seed.getContact(),
                seed.getLicence(),
                UsePolicies.chosen(seed.getUsePolicy()),
                UsePolicies.words(seed.getUsePolicy()),
                seed.getUrl(),
                seed.getVisibility().getValue(),
                seed.getConfirmedUntil() == null
                        ? null
                        : seed.getConfirmedUntil().toString());
    }

    /** The name of the input for what the contract calls {@code translations.en.title}. */
    String input(String field) {
        for (var at = 0; at < translations.size(); at++) {
            var prefix = "translations." + translations.get(at).language();
            if (field.equals(prefix) || field.startsWith(prefix + ".")) {
                return "translations[" + at + "]" + field.substring(prefix.length());
            }
        }
        return field;
    }

    /** Rows without any text say nothing. Dropped here, so that the n-th row is the n-th item of what is sent. */
    private static <R> List<R> rows(@Nullable List<R> rows, Predicate<R> blank) {
        return rows == null ? List.of() : rows.stream().filter(blank.negate()).toList();
    }

    private static @Nullable String lines(@Nullable List<String> items) {
        return items == null ? null : String.join("\n", items);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    private static boolean blank(String... values) {
        return Stream.of(values).allMatch(String::isBlank);
    }

    /** Title and description in another language. */
    record TranslationRow(String language, String title, String description) {

        TranslationRow(@Nullable String language, @Nullable String title, @Nullable String description) {
            this.language = text(language);
            this.title = text(title);
            this.description = text(description);
        }

        static TranslationRow of(String language, Translation translation) {
            return new TranslationRow(language, translation.getTitle(), translation.getDescription());
        }

        boolean blank() {
            return SeedForm.blank(title, description);
        }
    }

    /** A patent or another right. */
    record RightRow(String number, String office, String status) {

        RightRow(@Nullable String number, @Nullable String office, @Nullable String status) {
            this.number = text(number);
            this.office = text(office);
            this.status = text(status);
        }

        static RightRow of(IntellectualProperty right) {
            return new RightRow(right.getNumber(), right.getOffice(), right.getStatus());
        }

        boolean blank() {
            return SeedForm.blank(number, office, status);
        }
    }

    /** Somebody who works on the seed. */
    record PersonRow(String sourceId, String name, String orcid, String role) {

        PersonRow(@Nullable String sourceId, @Nullable String name, @Nullable String orcid, @Nullable String role) {
            this.sourceId = text(sourceId);
            this.name = text(name);
            this.orcid = text(orcid);
            this.role = text(role);
        }

        static PersonRow of(Person person) {
            return new PersonRow(person.getSourceId(), person.getName(), person.getOrcid(), person.getRole());
        }

        boolean blank() {
            return SeedForm.blank(sourceId, name, orcid, role);
        }
    }
}
