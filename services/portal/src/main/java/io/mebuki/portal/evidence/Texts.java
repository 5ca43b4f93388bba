package io.mebuki.portal.evidence;

import io.mebuki.client.model.Need;
import io.mebuki.client.model.Seed;
import io.mebuki.client.model.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of one side of a match, by the names that spans use, in reading order. */
public final class Texts {

    /** When a text cannot be read any more; its quotations can still be shown. */
    public static final Texts NONE = new Texts();

    private final Map<Place, Text> texts = new LinkedHashMap<>();

    private Texts() {}

    public static Texts ofSearch(String text) {
        return new Texts().with("text", null, null, text);
    }

    public static Texts of(Need need) {
        return new Texts()
                .with("title", null, need.getLanguage(), need.getTitle())
                .with("problem", null, need.getLanguage(), need.getProblem())
                .with("desiredOutcome", null, need.getLanguage(), need.getDesiredOutcome())
                .with("constraints", null, need.getLanguage(), need.getConstraints());
    }

    public static Texts of(Seed seed) {
        var texts = new Texts()
                .with("title", null, seed.getLanguage(), seed.getTitle())
                .with("description", null, seed.getLanguage(), seed.getDescription());
        if (seed.getTranslations() != null) {
            seed.getTranslations()
                    .forEach((language, translation) -> texts.with("title", language, language, translation.getTitle())
                            .with("description", language, language, translation.getDescription()));
        }
        return texts;
    }

    private Texts with(String field, @Nullable String key, @Nullable String language, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(new Place(field, key), new Text(text, language));
        }
        return this;
    }

    Map<Place, Text> all() {
        return texts;
    }

    /** Whether the span quotes what really stands at its place. */
    boolean contains(Span span) {
        var text = texts.get(Place.of(span));
        if (text == null) {
            return false;
        }
        var length = text.value().codePointCount(0, text.value().length());
        if (!new Mark(span.getStart(), span.getEnd(), Mark.UNMET).fits(length)) {
            return false;
        }
        var from = text.value().offsetByCodePoints(0, span.getStart());
        var to = text.value().offsetByCodePoints(from, span.getEnd() - span.getStart());
        return text.value().substring(from, to).equals(span.getText());
    }

    /**
     * A field of a text.
     *
     * @param language that of a translation; absent in the text's own language
     */
    record Place(String field, @Nullable String language) {

        static Place of(Span span) {
            return new Place(span.getField(), span.getLanguage());
        }
    }

    record Text(String value, @Nullable String language) {}
}
