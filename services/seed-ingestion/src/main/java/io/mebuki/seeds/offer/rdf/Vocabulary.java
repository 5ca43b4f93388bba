package io.mebuki.seeds.offer.rdf;

import java.util.Locale;

/** The vocabularies that are spoken, each with the prefix that it has everywhere. */
public enum Vocabulary {
    RDF("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    RDFS("http://www.w3.org/2000/01/rdf-schema#"),
    XSD("http://www.w3.org/2001/XMLSchema#"),
    DCAT("http://www.w3.org/ns/dcat#"),
    DCT("http://purl.org/dc/terms/"),
    FOAF("http://xmlns.com/foaf/0.1/"),
    SKOS("http://www.w3.org/2004/02/skos/core#"),
    PROV("http://www.w3.org/ns/prov#"),
    ODRL("http://www.w3.org/ns/odrl/2/"),
    CC("http://creativecommons.org/ns#"),
    DPV("https://w3id.org/dpv#"),
    HYDRA("http://www.w3.org/ns/hydra/core#");

    private final String uri;

    Vocabulary(String uri) {
        this.uri = uri;
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    String uri() {
        return uri;
    }

    /** One of its words, which has letters only. */
    public Term term(String name) {
        return new Term(this, name);
    }
}
