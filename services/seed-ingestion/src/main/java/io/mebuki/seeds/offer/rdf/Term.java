package io.mebuki.seeds.offer.rdf;

/** A word of a vocabulary. */
public record Term(Vocabulary vocabulary, String name) implements Value {

    static final Term TYPE = Vocabulary.RDF.term("type");

    /** For instance {@code dct:title}. */
    String written() {
        return vocabulary.prefix() + ':' + name;
    }
}
