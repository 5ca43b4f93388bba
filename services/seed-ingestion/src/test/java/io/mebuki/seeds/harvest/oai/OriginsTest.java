package io.mebuki.seeds.harvest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.seeds.provenance.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What records say of where they have been, and what some say instead. */
class OriginsTest {

    private static Element element(String name, Element... children) {
        return new Element("", name, null, Map.of(), "", List.of(children));
    }

    private static Element text(String name, String text) {
        return new Element("", name, null, Map.of(), text, List.of());
    }

    private static Element origin(String harvestDate, Element... children) {
        return new Element("", "originDescription", null, Map.of("harvestDate", harvestDate), "", List.of(children));
    }

    private static List<Step> read(Element origin) {
        return Origins.of(element("record", element("about"), element("about", element("provenance", origin))));
    }

    @Test
    void theLastRepositoryComesFirst() {
        var first = origin(
                "2026-11-01T00:00:00Z",
                text("baseURL", " https://a.example/oai "),
                text("identifier", "oai:a.example:1"),
                text("datestamp", "2026-10-31"),
                text("metadataNamespace", "urn:x"));
        var last = origin(
                "2026-11-02T00:00:00Z",
                text("baseURL", "https://b.example/oai"),
                text("identifier", "oai:b.example:1"),
                text("datestamp", "2026-11-01T12:00:00Z"),
                first);

        assertThat(read(last))
                .containsExactly(
                        new Step(
                                "https://b.example/oai",
                                "oai:b.example:1",
                                Instant.parse("2026-11-01T12:00:00Z"),
                                "",
                                Instant.parse("2026-11-02T00:00:00Z")),
                        new Step(
                                "https://a.example/oai",
                                "oai:a.example:1",
                                Instant.parse("2026-10-31T00:00:00Z"),
                                "urn:x",
                                Instant.parse("2026-11-01T00:00:00Z")));
    }

    @Test
    void whatIsNoPlaceIsPassedOver() {
        var nameless = origin("x", text("baseURL", "https://b.example/oai"), text("identifier", " "));
        var endless = origin("x", text("baseURL", "https://c.example/oai"), text("identifier", "x".repeat(3000)));
        assertThat(read(nameless)).isEmpty();
        assertThat(read(endless)).isEmpty();
        assertThat(Origins.of(element("record"))).isEmpty();
        assertThat(Origins.of(element("record", element("about", element("rights")))))
                .isEmpty();
    }

    @Test
    void datesThatAreMissingAreTakenFromEachOther() {
        var known = Instant.parse("2026-11-02T00:00:00Z");
        var base = text("baseURL", "https://b.example/oai");
        var identifier = text("identifier", "oai:b.example:1");
        assertThat(read(origin("2026-11-02T00:00:00Z", base, identifier))
                        .getFirst()
                        .datestamp())
                .isEqualTo(known);
        assertThat(read(origin("yesterday", base, identifier, text("datestamp", "2026-11-02")))
                        .getFirst()
                        .harvestedAt())
                .isEqualTo(known);
    }
}
