package io.mebuki.seeds.harvest.oai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML of strangers, read element by element. No DTD is read at all, so there are no entities to expand or to fetch; how deep, how
 * large and how variously named it may be is limited.
 */
final class HardenedXml {

    private static final XMLInputFactory FACTORY = factory();

    /** The parser keeps each name that it meets, and no format has nearly as many. */
    private static final int MOST_NAMES = 10_000;

    private final XMLStreamReader xml;
    private final Meter meter;
    private final int mostDeep;
    private final Set<@Nullable String> names = new HashSet<>();

    private HardenedXml(XMLStreamReader xml, Meter meter, int mostDeep) {
        this.xml = xml;
        this.meter = meter;
        this.mostDeep = mostDeep;
    }

    static HardenedXml open(Meter body, int mostDeep) throws XMLStreamException, IOException {
        return new HardenedXml(FACTORY.createXMLStreamReader(StrictReader.of(body)), body, mostDeep);
    }

    /** The JDK's own, whatever else is on the class path: its behaviour is what the tests have seen. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** The name of the element that we are at. */
    String name() {
        return xml.getLocalName();
    }

    /** The line that has been reached. */
    int line() {
        return xml.getLocation().getLineNumber();
    }

    /** To the next beginning of an element, or to the end of the one that we are in, which gives false. */
    boolean toChild() throws XMLStreamException {
        meter.begin();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    void toEnd() throws XMLStreamException {
        while (xml.hasNext()) {
            next();
        }
    }

    /** The element that we are at, as a whole. */
    Element element() throws XMLStreamException {
        return element(1, null);
    }

    private Element element(int depth, @Nullable String inherited) throws XMLStreamException {
        if (depth > mostDeep) {
            throw new XMLStreamException("its elements lie more than %d deep in each other".formatted(mostDeep));
        }
        var name = xml.getLocalName();
        @Nullable String namespace = xml.getNamespaceURI();
        var attributes = attributes();
        @Nullable String own = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        @Nullable String language = own == null ? inherited : own;
        var text = new StringBuilder();
        var children = new ArrayList<Element>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                children.add(element(depth + 1, language));
            } else if (xml.hasText() && xml.getEventType() != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
        }
        return new Element(namespace == null ? "" : namespace, name, language, attributes, text.toString(), children);
    }

    private Map<String, String> attributes() {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw new XMLStreamException("it has a document type (DTD), which is never read; is it a web page?");
            case XMLStreamConstants.START_ELEMENT -> rememberNames();
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.add(xml.getPITarget());
            default -> {}
        }
        if (names.size() > MOST_NAMES) {
            throw new XMLStreamException("it has more than %,d different names".formatted(MOST_NAMES));
        }
        return event;
    }

    private void rememberNames() {
        names.add(xml.getPrefix());
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributePrefix(i));
            names.add(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            names.add(xml.getNamespacePrefix(i));
            names.add(xml.getNamespaceURI(i));
        }
    }
}
