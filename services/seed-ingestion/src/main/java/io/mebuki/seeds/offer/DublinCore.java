package io.mebuki.seeds.offer;

import io.mebuki.events.SeedState.Person;
import io.mebuki.seeds.offer.Description.Wording;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Unqualified Dublin Core, which every harvester understands. */
final class DublinCore {

    private static final List<Namespace> USED = List.of(Namespace.DC, Namespace.XSI);

    private final Description seed;
    private final Xml xml;

    private DublinCore(Description seed, Xml xml) {
        this.seed = seed;
        this.xml = xml;
    }

    static void write(Description seed, Xml xml) throws XMLStreamException {
        var record = new DublinCore(seed, xml);
        xml.root(Namespace.OAI_DC, "dc", Format.OAI_DC.schema(), USED, record::elements);
    }

    private void elements() throws XMLStreamException {
        wordings("title", seed.titles());
        all("creator", seed.people().stream().map(Person::name).toList());
        all("subject", seed.subjects());
        wordings("description", seed.descriptions());
        one("publisher", seed.publisher(), null);
        one("date", seed.changedOn().toString(), null);
        one("type", type(), null);
        all("identifier", seed.addresses());
        all("language", seed.language().stream().toList());
        all("rights", seed.rights());
    }

    /** COAR knows instruments too, which JPCOAR does not. */
    private String type() {
        return seed.content().kind().equals("equipment")
                ? "instrument"
                : ResourceType.of(seed).label();
    }

    private void wordings(String name, List<Wording> wordings) throws XMLStreamException {
        for (var wording : wordings) {
            one(name, wording.text(), wording.language());
        }
    }

    private void all(String name, List<String> texts) throws XMLStreamException {
        for (var text : texts) {
            one(name, text, null);
        }
    }

    private void one(String name, String text, @Nullable String language) throws XMLStreamException {
        xml.element(Namespace.DC, name, () -> {
            xml.language(language);
            xml.text(text);
        });
    }
}
