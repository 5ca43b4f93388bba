package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import io.mebuki.seeds.harvest.oai.OaiRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a seed out of a record in {@code oai_dc} or any version of JPCOAR, by the names that they share. What the contract has no
 * room for is cut (title, description, terms of use) or left out (the rest), so that its schema takes every seed that has a title.
 */
public final class SeedMapping {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int MOST_TRANSLATIONS = 20;

    private final Element record;
    private final Wordings titles;
    private final Wordings descriptions;
    private final String language;
    private final ObjectNode seed = JSON.objectNode();

    private SeedMapping(Element record) {
        var languages = Languages.of(record);
        this.record = record;
        this.titles = Wordings.titles(record, languages);
        this.descriptions = Wordings.descriptions(record, languages);
        this.language = main(titles.languages(), descriptions.languages(), languages.ofRecord());
    }

    public static Mapped map(OaiRecord.Live record) {
        return new SeedMapping(record.metadata()).mapped(record.identifier());
    }

    /** One that has title and description, if there is such a one; among those the record's own, else the first. */
    private static String main(Collection<String> titles, Collection<String> descriptions, List<String> ofRecord) {
        var whole = titles.stream().filter(descriptions::contains).toList();
        var some = whole.isEmpty() ? titles : whole;
        return ofRecord.stream()
                .filter(some::contains)
                .findFirst()
                .or(() -> some.stream().findFirst())
                .or(() -> descriptions.stream().findFirst())
                .orElse(Languages.UNKNOWN);
    }

    private Mapped mapped(String identifier) {
        seed.put("sourceId", sourceId(identifier));
        @Nullable String title = titles.in(language);
        put("title", title == null ? null : Words.cut(title, LONGEST_TITLE));
        var description = description();
        seed.put("description", description);
        put("language", language.equals(Languages.UNKNOWN) ? null : language);
        putUnlessEmpty("translations", translations());
        putRest();
        Organizations.of(record, language).ifPresent(this::putOrganization);
        return new Mapped(seed, thin(title, description));
    }

    private static @Nullable Thin thin(@Nullable String title, String description) {
        if (title == null) {
            return Thin.NO_TITLE;
        }
        return description.isEmpty() ? Thin.NO_DESCRIPTION : null;
    }

    /** One in another language than the title is better than none. */
    private String description() {
        @Nullable String own = descriptions.in(language);
        return Words.cut(own == null ? descriptions.any().orElse("") : own, LONGEST_DESCRIPTION);
    }

    private void putRest() {
        var subjects = Subjects.of(record);
        var rights = Rights.of(record, language);
        put("kind", Kinds.of(record).orElse(null));
        putUnlessEmpty("keywords", subjects.keywords());
        putUnlessEmpty("fields", subjects.fields());
        putUnlessEmpty("people", People.of(record, language));
        put("licence", rights.licence());
        put("usePolicy", rights.usePolicy());
        put("url", Links.best(record).orElse(null));
    }

    /** In the contract a translation is nothing without its title. */
    private ObjectNode translations() {
        var translations = JSON.objectNode();
        titles.languages().stream()
                .filter(other -> !other.equals(language) && !other.equals(Languages.UNKNOWN))
                .limit(MOST_TRANSLATIONS)
                .forEach(other -> translations.set(other, translation(other)));
        return translations;
    }

    private ObjectNode translation(String other) {
        var translation = JSON.objectNode();
        Optional.ofNullable(titles.in(other))
                .ifPresent(title -> translation.put("title", Words.cut(title, LONGEST_TITLE)));
        Optional.ofNullable(descriptions.in(other))
                .ifPresent(text -> translation.put("description", Words.cut(text, LONGEST_DESCRIPTION)));
        return translation;
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            seed.put(name, value);
        }
    }

    private void putOrganization(Organizations.Organization organization) {
        put("organization", organization.name());
        put("organizationRor", organization.ror());
    }

    private void putUnlessEmpty(String name, JsonNode value) {
        if (!value.isEmpty()) {
            seed.set(name, value);
        }
    }

    /** A longer one keeps its beginning, and a digest of the whole keeps it apart from others. */
    public static String sourceId(String identifier) {
        return Words.fits(identifier, LONGEST_ID)
                ? identifier
                : Words.cut(identifier, LONGEST_ID - 64) + digest(identifier);
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
