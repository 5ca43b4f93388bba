package io.mebuki.matching.index;

import io.mebuki.events.SeedState;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.analysis.SeedText;
import io.mebuki.matching.fields.ResearchField;
import io.mebuki.matching.text.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the documents of seeds. */
final class SeedDocuments {

    private SeedDocuments() {}

    static SeedDocument of(SeedState seed, SeedText text, Reading reading, ResearchField field) {
        var titles = texts(text, SeedText.Version::title);
        var descriptions = texts(text, SeedText.Version::description);
        return new SeedDocument(
                seed.id(),
                false,
                seed.version(),
                reading.language().code(),
                seed.publisher().id(),
                seed.visibility().name().toLowerCase(Locale.ROOT),
                languages(seed, reading),
                seed.fields(),
                seed.trl(),
                titles,
                descriptions,
                Stream.of(seed.keywords(), seed.fields(), seed.applications(), seed.advantages())
                        .flatMap(List::stream)
                        .toList(),
                reading.whole().toIndexedBase64(),
                reading.passages().stream()
                        .map(passage ->
                                new SeedDocument.NestedPassage(passage.vector().toIndexedBase64()))
                        .toList(),
                Kept.bytes(stored(seed, text, reading, field)));
    }

    private static StoredSeed stored(SeedState seed, SeedText text, Reading reading, ResearchField field) {
        var fields = new ArrayList<Field>();
        text.versions().forEach(version -> {
            fields.add(version.title());
            fields.add(version.description());
        });
        return new StoredSeed(
                seed.id(),
                seed.version(),
                seed.publisher().id(),
                seed.publisher().alias(),
                seed.visibility().name().toLowerCase(Locale.ROOT),
                seed.sourceId(),
                seed.title(),
                seed.organization(),
                seed.language(),
                seed.trl(),
                field.code(),
                seed.technology(),
                Stored.of(reading, fields));
    }

    private static List<String> texts(SeedText text, Function<SeedText.Version, Field> field) {
        return text.versions().stream()
                .map(version -> field.apply(version).text())
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The whole tag and the language alone: whoever asks for {@code ja} means {@code ja-JP} too. */
    private static List<String> languages(SeedState seed, Reading reading) {
        var languages = new LinkedHashSet<String>();
        var named = seed.language() == null ? reading.language().code() : seed.language();
        Stream.concat(Stream.of(named), seed.translations().keySet().stream())
                .map(Filters::tag)
                .forEach(tag -> {
                    languages.add(tag);
                    languages.add(tag.split("-", 2)[0]);
                });
        return List.copyOf(languages);
    }
}
