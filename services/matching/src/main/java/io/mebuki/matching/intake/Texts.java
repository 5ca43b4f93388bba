package io.mebuki.matching.intake;

import io.mebuki.events.NeedState;
import io.mebuki.events.SeedState;
import io.mebuki.matching.analysis.SeedText;
import io.mebuki.matching.analysis.Wording;
import io.mebuki.matching.text.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which texts of a seed or need are read, under the names they have in the API. */
final class Texts {

    private Texts() {}

    static SeedText of(SeedState seed) {
        var versions = new ArrayList<SeedText.Version>();
        versions.add(SeedText.Version.of(null, seed.title(), seed.description()));
        seed.translations()
                .forEach((language, translation) -> versions.add(SeedText.Version.of(
                        language, translation.title(), Objects.requireNonNullElse(translation.description(), ""))));
        return new SeedText(seed.language(), versions, seed.keywords());
    }

    /** The title first. */
    static List<Field> of(NeedState need) {
        return Stream.of(
                        new Named("title", need.title()),
                        new Named("problem", need.problem()),
                        new Named("desiredOutcome", need.desiredOutcome()),
                        new Named("constraints", need.constraints()))
                .flatMap(Named::field)
                .toList();
    }

    /** The words of a need's texts, the title first. */
    static String words(List<Field> fields) {
        var text = fields.stream().skip(1).map(Field::text).collect(Collectors.joining("\n"));
        return Wording.of(fields.getFirst().text(), text);
    }

    private record Named(String name, @Nullable String text) {

        Stream<Field> field() {
            return text == null ? Stream.empty() : Stream.of(new Field(name, text));
        }
    }
}
