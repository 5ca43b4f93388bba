package io.mebuki.seeds.offer.rdf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What can be said of something. */
public sealed interface Value permits Term, Iri, Value.Text, Value.Typed, Resource {

    /** Words, and the language that they are in; null where nobody has said. */
    record Text(String words, @Nullable String language) implements Value {}

    record Typed(String written, Term type) implements Value {}

    static Value text(String words) {
        return new Text(words, null);
    }

    static Value moment(Instant time) {
        return new Typed(time.truncatedTo(ChronoUnit.SECONDS).toString(), Vocabulary.XSD.term("dateTime"));
    }
}
