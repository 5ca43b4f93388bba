package io.mebuki.seeds.harvest.oai;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the protocol, read as it arrives. One entry of it is held at a time: a record, a set, a line of an Identify.
 */
final class XmlAnswer {

    /** The first says all that matters. */
    private static final int MOST_ERRORS = 10;

    private final HardenedXml xml;
    private final List<Element> errors = new ArrayList<>();
    private @Nullable Instant responseDate;

    XmlAnswer(HardenedXml xml) {
        this.xml = xml;
    }

    /** Gives the entries of what the verb answers with. Throws where neither that nor an error is there. */
    void read(String verb, Consumer<Element> entries) throws XMLStreamException {
        if (!xml.toChild() || !xml.name().equals("OAI-PMH")) {
            throw new XMLStreamException("it begins with <%s>, not with <OAI-PMH>".formatted(xml.name()));
        }
        boolean answered = false;
        while (xml.toChild()) {
            answered |= readPart(verb, entries);
        }
        xml.toEnd();
        if (!answered && errors.isEmpty()) {
            throw new XMLStreamException("it has neither a <%s> nor an error".formatted(verb));
        }
    }

    private boolean readPart(String verb, Consumer<Element> entries) throws XMLStreamException {
        if (xml.name().equals(verb)) {
            while (xml.toChild()) {
                entries.accept(xml.element());
            }
            return true;
        }
        var part = xml.element();
        if (part.name().equals("error") && errors.size() < MOST_ERRORS) {
            errors.add(part);
        } else if (part.name().equals("responseDate")) {
            responseDate = Datestamps.read(part.text().strip()).orElse(null);
        }
        return false;
    }

    List<Element> errors() {
        return errors;
    }

    /** The repository's clock; null where it does not say it readably. */
    @Nullable
    Instant responseDate() {
        return responseDate;
    }
}
