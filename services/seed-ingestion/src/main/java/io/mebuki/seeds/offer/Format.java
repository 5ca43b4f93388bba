package io.mebuki.seeds.offer;

import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** What seeds are described in. */
enum Format {
    OAI_DC("oai_dc", Namespace.OAI_DC, "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", DublinCore::write),
    JPCOAR("jpcoar_2.0", Namespace.JPCOAR, Jpcoar.SCHEMA, Jpcoar::write);

    private final String prefix;
    private final Namespace namespace;
    private final String schema;
    private final Writer writer;

    Format(String prefix, Namespace namespace, String schema, Writer writer) {
        this.prefix = prefix;
        this.namespace = namespace;
        this.schema = schema;
        this.writer = writer;
    }

    /** Writes a seed. */
    interface Writer {
        void write(Description seed, Xml xml) throws XMLStreamException;
    }

    static Optional<Format> named(String prefix) {
        return Arrays.stream(values())
                .filter(format -> format.prefix.equals(prefix))
                .findFirst();
    }

    static Format of(Arguments arguments) {
        var wanted = arguments.required("metadataPrefix");
        return named(wanted)
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.CANNOT_DISSEMINATE_FORMAT,
                        "metadataPrefix: got '%s', expected oai_dc or jpcoar_2.0".formatted(wanted)));
    }

    /** What it is asked for by. */
    String prefix() {
        return prefix;
    }

    Namespace namespace() {
        return namespace;
    }

    String schema() {
        return schema;
    }

    void write(Description seed, Xml xml) throws XMLStreamException {
        writer.write(seed, xml);
    }
}
