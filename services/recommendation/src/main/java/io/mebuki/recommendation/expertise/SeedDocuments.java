package io.mebuki.recommendation.expertise;

import io.mebuki.events.SeedState;
import io.mebuki.events.TextEmbedding;
import io.mebuki.recommendation.ranking.Direction;
import io.mebuki.recommendation.text.CodePoints;
import io.mebuki.recommendation.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the documents of seeds. */
final class SeedDocuments {

    private SeedDocuments() {}

    static SeedDocument of(SeedState seed) {
        var stored = stored(seed);
        return new SeedDocument(
                false,
                seed.version(),
                0,
                seed.publisher().id().toString(),
                seed.visibility().name().toLowerCase(Locale.ROOT),
                stored.people().stream().map(person -> person.id().toString()).toList(),
                stored.institution() == null ? null : stored.institution().toString(),
                texts(seed.title(), seed, SeedState.Translation::title),
                texts(seed.description(), seed, SeedState.Translation::description),
                keywords(seed),
                null,
                null,
                stored,
                new SeedTexts(seed.title(), seed.description(), translations(seed)));
    }

    private static StoredSeed stored(SeedState seed) {
        @Nullable String organization = blankToNull(seed.organization());
        var people = seed.people().stream()
                .map(person -> new StoredSeed.Person(
                        Identity.person(seed.publisher().id(), person.sourceId()), person.sourceId(), person.name()))
                .toList();
        return new StoredSeed(
                seed.id(),
                seed.version(),
                seed.sourceId(),
                seed.title(),
                language(seed),
                organization == null ? null : Identity.institution(organization),
                organization,
                people,
                List.of());
    }

    private static Language language(SeedState seed) {
        if (seed.language() == null) {
            return Language.of(seed.title() + seed.description());
        }
        return Locale.forLanguageTag(seed.language()).getLanguage().equals("ja") ? Language.JA : Language.EN;
    }

    private static List<String> texts(
            String original,
            SeedState seed,
            java.util.function.Function<SeedState.Translation, @Nullable String> part) {
        return Stream.concat(
                        Stream.of(original),
                        seed.translations().values().stream().map(part))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> keywords(SeedState seed) {
        var all = new ArrayList<>(seed.keywords());
        all.addAll(seed.fields());
        all.addAll(seed.applications());
        return all;
    }

    private static Map<String, SeedTexts.Translation> translations(SeedState seed) {
        return seed.translations().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new SeedTexts.Translation(
                                entry.getValue().title(), entry.getValue().description())));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The document with its vectors; a text without passages is quoted by its title. */
    static SeedDocument embedded(SeedDocument document, TextEmbedding embedding) {
        var stored = Objects.requireNonNull(document.stored());
        var passages = embedding.passages().isEmpty() ? List.of(title(stored, embedding)) : embedding.passages();
        var kept = passages.stream().map(SeedDocuments::kept).toList();
        return document.with(new StoredSeed.Vectors(embedding.model(), embedding.whole(), kept));
    }

    private static StoredSeed.Passage kept(TextEmbedding.Passage passage) {
        return new StoredSeed.Passage(
                passage.field(),
                passage.language(),
                passage.start(),
                passage.end(),
                Direction.ofFloats(passage.vector()).toBytes());
    }

    private static TextEmbedding.Passage title(StoredSeed seed, TextEmbedding embedding) {
        return new TextEmbedding.Passage(
                "title", null, 0, CodePoints.length(seed.title()), "purpose", embedding.whole());
    }
}
