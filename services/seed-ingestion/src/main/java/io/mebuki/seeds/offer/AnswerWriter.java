package io.mebuki.seeds.offer;

import io.mebuki.seeds.catalogue.PublicSeeds.PublicSeed;
import io.mebuki.seeds.node.Node;
import io.mebuki.seeds.provenance.Provenance;
import io.mebuki.seeds.provenance.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes answers as the protocol wants them. */
final class AnswerWriter {

    private static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";
    private static final String PROVENANCE_SCHEMA = "http://www.openarchives.org/OAI/2.0/provenance.xsd";
    private static final List<Namespace> USED = List.of(Namespace.XSI);

    /**
     * Longer than any transaction that writes seeds. A harvester begins the next time at the date of this answer, and what was dated
     * before it but not yet committed is dated behind that, too.
     */
    private static final Duration WRITING = Duration.ofMinutes(1);

    private final Node node;
    private final Clock clock;

    AnswerWriter(Node node, Clock clock) {
        this.node = node;
        this.clock = clock;
    }

    void write(UUID organization, Map<String, String[]> sent, Content content, OutputStream out) throws IOException {
        try {
            var xml = new Xml(out);
            var writing = new Writing(xml, node.repository(organization));
            xml.root(Namespace.OAI, "OAI-PMH", SCHEMA, USED, () -> writing.answer(sent, content));
            xml.end();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private final class Writing {

        private final Xml xml;
        private final String baseUrl;

        private Writing(Xml xml, String baseUrl) {
            this.xml = xml;
            this.baseUrl = baseUrl;
        }

        private void answer(Map<String, String[]> sent, Content content) throws XMLStreamException {
            element("responseDate", date(clock.instant().minus(WRITING)));
            boolean unreadable =
                    content instanceof Content.Refusal refusal && refusal.code().isOfArguments();
            request(unreadable ? Map.of() : sent);
            switch (content) {
                case Content.Identity identity -> identity(identity);
                case Content.Formats formats -> formats();
                case Content.Single single -> single(single);
                case Content.Listing listing -> listing(listing);
                case Content.Refusal refusal -> refusal(refusal);
            }
        }

        private void request(Map<String, String[]> sent) throws XMLStreamException {
            xml.element(Namespace.OAI, "request", () -> {
                for (var argument : sent.entrySet()) {
                    xml.attribute(argument.getKey(), argument.getValue()[0]);
                }
                xml.text(baseUrl);
            });
        }

        private void refusal(Content.Refusal refusal) throws XMLStreamException {
            xml.element(Namespace.OAI, "error", () -> {
                xml.attribute("code", refusal.code().word());
                xml.text(refusal.reason());
            });
        }

        private void identity(Content.Identity identity) throws XMLStreamException {
            xml.element(Namespace.OAI, Verb.IDENTIFY.word(), () -> {
                element("repositoryName", identity.name());
                element("baseURL", baseUrl);
                element("protocolVersion", "2.0");
                element("adminEmail", node.administrator());
                element("earliestDatestamp", date(identity.earliest()));
                element("deletedRecord", "persistent");
                element("granularity", "YYYY-MM-DDThh:mm:ssZ");
            });
        }

        private void formats() throws XMLStreamException {
            xml.element(Namespace.OAI, Verb.LIST_METADATA_FORMATS.word(), () -> {
                for (var format : Format.values()) {
                    xml.element(Namespace.OAI, "metadataFormat", () -> {
                        element("metadataPrefix", format.prefix());
                        element("schema", format.schema());
                        element("metadataNamespace", format.namespace().uri());
                    });
                }
            });
        }

        private void single(Content.Single single) throws XMLStreamException {
            xml.element(Namespace.OAI, Verb.GET_RECORD.word(), () -> record(single.seed(), single.format()));
        }

        private void listing(Content.Listing listing) throws XMLStreamException {
            xml.element(Namespace.OAI, listing.verb().word(), () -> {
                for (var seed : listing.seeds()) {
                    if (listing.verb() == Verb.LIST_RECORDS) {
                        record(seed, listing.format());
                    } else {
                        header(seed);
                    }
                }
                var token = listing.token();
                if (token != null) {
                    element(Verb.RESUMPTION_TOKEN, token);
                }
            });
        }

        private void record(PublicSeed seed, Format format) throws XMLStreamException {
            xml.element(Namespace.OAI, "record", () -> {
                header(seed);
                var content = seed.content();
                if (content != null) {
                    var description = new Description(seed, content, node);
                    xml.element(Namespace.OAI, "metadata", () -> format.write(description, xml));
                    about(seed.provenance());
                }
            });
        }

        private void about(@Nullable Provenance provenance) throws XMLStreamException {
            if (provenance != null) {
                xml.element(
                        Namespace.OAI,
                        "about",
                        () -> xml.root(
                                Namespace.PROVENANCE,
                                "provenance",
                                PROVENANCE_SCHEMA,
                                USED,
                                () -> origin(provenance.steps())));
            }
        }

        /** Each repository stands in the description of the one that took it from there. What we write is never the bytes that came. */
        private void origin(List<Step> steps) throws XMLStreamException {
            var step = steps.getFirst();
            xml.element(Namespace.PROVENANCE, "originDescription", () -> {
                xml.attribute("harvestDate", date(step.harvestedAt()));
                xml.attribute("altered", "true");
                xml.element(Namespace.PROVENANCE, "baseURL", step.baseUrl());
                xml.element(Namespace.PROVENANCE, "identifier", step.identifier());
                xml.element(Namespace.PROVENANCE, "datestamp", date(step.datestamp()));
                xml.element(Namespace.PROVENANCE, "metadataNamespace", step.namespace());
                if (steps.size() > 1) {
                    origin(steps.subList(1, steps.size()));
                }
            });
        }

        private void header(PublicSeed seed) throws XMLStreamException {
            xml.element(Namespace.OAI, "header", () -> {
                if (!seed.offered()) {
                    xml.attribute("status", "deleted");
                }
                element("identifier", node.identifier(seed.publisher().id(), seed.sourceId()));
                element("datestamp", date(seed.changedAt()));
            });
        }

        private void element(String name, String text) throws XMLStreamException {
            xml.element(Namespace.OAI, name, text);
        }
    }

    private static String date(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
