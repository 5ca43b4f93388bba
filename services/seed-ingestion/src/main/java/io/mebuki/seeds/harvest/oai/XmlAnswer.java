package io.mebuki.seeds.harvest.oai;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer of the protocol as it arrives and holds one entry of it at a time: a record, a set, a line of an Identify. No DTD is
 * read at all, so there are no entities to expand or to fetch.
 */
final class XmlAnswer {

    private static final XMLInputFactory XML = hardened();

    private final XMLStreamReader xml;
    private final Meter meter;
    private final int mostDeep;
    private final List<Element> errors = new ArrayList<>();
    private @Nullable Instant responseDate;

    private XmlAnswer(XMLStreamReader xml, Meter meter, int mostDeep) {
        this.xml = xml;
        this.meter = meter;
        this.mostDeep = mostDeep;
    }

    static XmlAnswer open(Meter body, int mostDeep) throws XMLStreamException, IOException {
        return new XmlAnswer(XML.createXMLStreamReader(StrictReader.of(body)), body, mostDeep);
    }

    /** The JDK's own, whatever else is on the class path: its behaviour is what the tests have seen. */
    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it has an external entity, and none is ever fetched");
        });
        return factory;
    }

    /** Gives the entries of what the verb answers with. Throws where neither that nor an error is there. */
    void read(String verb, Consumer<Element> entries) throws XMLStreamException {
        enter();
        boolean answered = false;
        while (toChild()) {
            answered |= readPart(verb, entries);
        }
        toEnd();
        if (!answered && errors.isEmpty()) {
            throw new XMLStreamException("it has neither a <%s> nor an error".formatted(verb));
        }
    }

    List<Element> errors() {
        return errors;
    }

    /** The repository's clock; null where it does not say it readably. */
    @Nullable
    Instant responseDate() {
        return responseDate;
    }

    /** The line that has been reached. */
    int line() {
        return xml.getLocation().getLineNumber();
    }

    private void enter() throws XMLStreamException {
        if (!toChild() || !xml.getLocalName().equals("OAI-PMH")) {
            throw new XMLStreamException("it begins with <%s>, not with <OAI-PMH>".formatted(xml.getLocalName()));
        }
    }

    private boolean readPart(String verb, Consumer<Element> entries) throws XMLStreamException {
        var name = xml.getLocalName();
        if (name.equals(verb)) {
            while (toChild()) {
                entries.accept(element(1, null));
            }
            return true;
        }
        var part = element(1, null);
        if (name.equals("error")) {
            errors.add(part);
        } else if (name.equals("responseDate")) {
            responseDate = Datestamps.read(part.text().strip()).orElse(null);
        }
        return false;
    }

    /** To the next beginning of an element, or to the end of the one that we are in, which gives false. */
    private boolean toChild() throws XMLStreamException {
        meter.begin();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> refuseDeclarations();
            }
        }
    }

    private void toEnd() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    private Element element(int depth, @Nullable String inherited) throws XMLStreamException {
        if (depth > mostDeep) {
            throw new XMLStreamException("its elements lie more than %d deep in each other".formatted(mostDeep));
        }
        var name = xml.getLocalName();
        var attributes = attributes();
        @Nullable String own = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        @Nullable String language = own == null ? inherited : own;
        var text = new StringBuilder();
        var children = new ArrayList<Element>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                children.add(element(depth + 1, language));
            } else if (xml.hasText()) {
                append(text);
            }
        }
        return new Element(name, language, attributes, text.toString(), children);
    }

    private Map<String, String> attributes() {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private void append(StringBuilder text) throws XMLStreamException {
        if (xml.getEventType() != XMLStreamConstants.COMMENT) {
            refuseDeclarations();
            text.append(xml.getText());
        }
    }

    private void refuseDeclarations() throws XMLStreamException {
        switch (xml.getEventType()) {
            case XMLStreamConstants.DTD ->
                throw new XMLStreamException("it has a document type (DTD), which is never read; is it a web page?");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("it has the entity &%s;, and XML without a DTD has none of that name"
                        .formatted(xml.getLocalName()));
            default -> {}
        }
    }
}
