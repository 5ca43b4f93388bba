package io.mebuki.seeds.offer;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a document in UTF-8. Whatever text it is given, the document can be read. */
final class Xml {

    /** Seeds keep every code point but one; XML 1.0 has no way to write some of them, not even escaped. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String REPLACEMENT = "\uFFFD";

    private final XMLStreamWriter writer;

    /** By the JDK's own writer, whatever else is on the class path. */
    Xml(OutputStream out) throws XMLStreamException {
        var utf8 = StandardCharsets.UTF_8.name();
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, utf8);
        writer.writeStartDocument(utf8, "1.0");
    }

    /** Writes what stands in an element: its attributes first. */
    interface Inside {
        void write() throws XMLStreamException;
    }

    void element(Namespace namespace, String name, Inside inside) throws XMLStreamException {
        writer.writeStartElement(namespace.prefix(), name, namespace.uri());
        inside.write();
        writer.writeEndElement();
    }

    void element(Namespace namespace, String name, String text) throws XMLStreamException {
        element(namespace, name, () -> text(text));
    }

    /** The root of a vocabulary: declares it with those that it uses, and says where its schema is. */
    void root(Namespace namespace, String name, String schema, List<Namespace> used, Inside inside)
            throws XMLStreamException {
        element(namespace, name, () -> {
            declare(namespace);
            for (var each : used) {
                declare(each);
            }
            attribute(Namespace.XSI, "schemaLocation", namespace.uri() + ' ' + schema);
            inside.write();
        });
    }

    private void declare(Namespace namespace) throws XMLStreamException {
        if (namespace.prefix().isEmpty()) {
            writer.writeDefaultNamespace(namespace.uri());
        } else {
            writer.writeNamespace(namespace.prefix(), namespace.uri());
        }
    }

    void attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, writable(value));
    }

    void attribute(Namespace namespace, String name, String value) throws XMLStreamException {
        writer.writeAttribute(namespace.prefix(), namespace.uri(), name, writable(value));
    }

    void language(@Nullable String tag) throws XMLStreamException {
        if (tag != null) {
            attribute(Namespace.XML, "lang", tag);
        }
    }

    void text(String text) throws XMLStreamException {
        writer.writeCharacters(writable(text));
    }

    private static String writable(String text) {
        return FORBIDDEN.matcher(text).replaceAll(REPLACEMENT);
    }

    void end() throws XMLStreamException {
        writer.writeEndDocument();
        writer.flush();
    }
}
