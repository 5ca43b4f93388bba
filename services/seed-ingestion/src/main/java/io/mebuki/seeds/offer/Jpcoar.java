package io.mebuki.seeds.offer;

import io.mebuki.events.SeedState.Person;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** JPCOAR 2.0, which Japanese repositories and their national index speak. Its schema wants the elements in this order. */
final class Jpcoar {

    static final String SCHEMA = "https://github.com/JPCOAR/schema/blob/master/2.0/jpcoar_scm.xsd";

    private static final List<Namespace> USED = List.of(Namespace.DC, Namespace.DATACITE, Namespace.RDF, Namespace.XSI);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern DOI = Pattern.compile("https?://(dx\\.)?doi\\.org/10\\.\\S+");
    private static final Pattern HANDLE = Pattern.compile("https?://hdl\\.handle\\.net/\\S+");

    private final Description seed;
    private final Xml xml;

    private Jpcoar(Description seed, Xml xml) {
        this.seed = seed;
        this.xml = xml;
    }

    static void write(Description seed, Xml xml) throws XMLStreamException {
        var record = new Jpcoar(seed, xml);
        xml.root(Namespace.JPCOAR, "jpcoar", SCHEMA, USED, record::elements);
    }

    private void elements() throws XMLStreamException {
        titles();
        for (var person : seed.people()) {
            creator(person);
        }
        organization();
        rights();
        subjects();
        descriptions();
        xml.element(Namespace.DC, "publisher", seed.publisher());
        date();
        language();
        type();
        identifiers();
    }

    private void titles() throws XMLStreamException {
        for (var title : seed.titles()) {
            xml.element(Namespace.DC, "title", () -> {
                xml.language(title.language());
                xml.text(title.text());
            });
        }
    }

    private void creator(Person person) throws XMLStreamException {
        xml.element(Namespace.JPCOAR, "creator", () -> {
            var orcid = person.orcid();
            if (orcid != null) {
                nameIdentifier("ORCID", "https://orcid.org/" + orcid, orcid);
            }
            xml.element(Namespace.JPCOAR, "creatorName", () -> {
                xml.attribute("nameType", "Personal");
                xml.text(person.name());
            });
        });
    }

    private void nameIdentifier(String scheme, String address, String identifier) throws XMLStreamException {
        xml.element(Namespace.JPCOAR, "nameIdentifier", () -> {
            xml.attribute("nameIdentifierScheme", scheme);
            xml.attribute("nameIdentifierURI", address);
            xml.text(identifier);
        });
    }

    /** It is said of the seed, not of each of its people. */
    private void organization() throws XMLStreamException {
        var organization = seed.organization();
        var ror = seed.organizationRor();
        if (organization.isPresent()) {
            xml.element(Namespace.JPCOAR, "contributor", () -> {
                xml.attribute("contributorType", "HostingInstitution");
                if (ror.isPresent()) {
                    nameIdentifier("ROR", ror.get(), ror.get());
                }
                xml.element(Namespace.JPCOAR, "contributorName", () -> {
                    xml.attribute("nameType", "Organizational");
                    xml.text(organization.get());
                });
            });
        }
    }

    private void rights() throws XMLStreamException {
        var licence = seed.licence();
        if (licence.isPresent()) {
            right(
                    licence.get(),
                    licence.filter(said -> ADDRESS.matcher(said).matches()).orElse(null));
        }
        var usePolicy = seed.usePolicy();
        if (usePolicy.isPresent()) {
            right(usePolicy.get(), seed.policyAddress());
        }
    }

    private void right(String words, @Nullable String resource) throws XMLStreamException {
        xml.element(Namespace.DC, "rights", () -> {
            if (resource != null) {
                xml.attribute(Namespace.RDF, "resource", resource);
            }
            xml.text(words);
        });
    }

    private void subjects() throws XMLStreamException {
        for (var subject : seed.subjects()) {
            xml.element(Namespace.JPCOAR, "subject", () -> {
                xml.attribute("subjectScheme", "Other");
                xml.text(subject);
            });
        }
    }

    private void descriptions() throws XMLStreamException {
        for (var description : seed.descriptions()) {
            xml.element(Namespace.DATACITE, "description", () -> {
                xml.language(description.language());
                xml.attribute("descriptionType", "Abstract");
                xml.text(description.text());
            });
        }
    }

    private void date() throws XMLStreamException {
        xml.element(Namespace.DATACITE, "date", () -> {
            xml.attribute("dateType", "Updated");
            xml.text(seed.changedOn().toString());
        });
    }

    private void language() throws XMLStreamException {
        var code = seed.language().flatMap(Jpcoar::threeLetters);
        if (code.isPresent()) {
            xml.element(Namespace.DC, "language", code.get());
        }
    }

    /** ISO 639-3, which every language that has two letters has as well. */
    private static Optional<String> threeLetters(String tag) {
        try {
            return Optional.of(Locale.forLanguageTag(tag).getISO3Language()).filter(code -> !code.isEmpty());
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }

    private void type() throws XMLStreamException {
        var type = ResourceType.of(seed);
        xml.element(Namespace.DC, "type", () -> {
            xml.attribute(Namespace.RDF, "resource", type.uri());
            xml.text(type.label());
        });
    }

    private void identifiers() throws XMLStreamException {
        for (var address : seed.addresses()) {
            xml.element(Namespace.JPCOAR, "identifier", () -> {
                xml.attribute("identifierType", identifierType(address));
                xml.text(address);
            });
        }
    }

    private static String identifierType(String address) {
        if (DOI.matcher(address).matches()) {
            return "DOI";
        }
        return HANDLE.matcher(address).matches() ? "HDL" : "URI";
    }
}
