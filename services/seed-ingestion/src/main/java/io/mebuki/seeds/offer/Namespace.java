package io.mebuki.seeds.offer;

import javax.xml.XMLConstants;

/** The vocabularies that answers are written in, each with the prefix that it has everywhere. */
enum Namespace {
    OAI(XMLConstants.DEFAULT_NS_PREFIX, "http://www.openarchives.org/OAI/2.0/"),
    PROVENANCE(XMLConstants.DEFAULT_NS_PREFIX, "http://www.openarchives.org/OAI/2.0/provenance"),
    OAI_DC("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
    DC("dc", "http://purl.org/dc/elements/1.1/"),
    JPCOAR("jpcoar", "https://github.com/JPCOAR/schema/blob/master/2.0/"),
    DATACITE("datacite", "https://schema.datacite.org/meta/kernel-4/"),
    RDF("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    XSI("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI),
    XML(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI);

    private final String prefix;
    private final String uri;

    Namespace(String prefix, String uri) {
        this.prefix = prefix;
        this.uri = uri;
    }

    String prefix() {
        return prefix;
    }

    String uri() {
        return uri;
    }
}
