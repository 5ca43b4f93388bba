package io.mebuki.seeds.offer;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The protocol's six questions, and the arguments that each takes. */
enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier")),
    LIST_SETS("ListSets", Set.of(), Set.of(Verb.RESUMPTION_TOKEN)),
    GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of()),
    LIST_IDENTIFIERS(
            "ListIdentifiers", Set.of("metadataPrefix"), Set.of("from", "until", "set", Verb.RESUMPTION_TOKEN)),
    LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set", Verb.RESUMPTION_TOKEN));

    /** The argument that stands for all the others. */
    static final String RESUMPTION_TOKEN = "resumptionToken";

    private final String word;
    private final Set<String> required;
    private final Set<String> optional;

    Verb(String word, Set<String> required, Set<String> optional) {
        this.word = word;
        this.required = required;
        this.optional = optional;
    }

    static Optional<Verb> named(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    /** Those that it can't do without. */
    Set<String> required() {
        return required;
    }

    boolean takes(String argument) {
        return required.contains(argument) || optional.contains(argument);
    }
}
