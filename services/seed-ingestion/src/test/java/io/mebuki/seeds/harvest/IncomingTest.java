package io.mebuki.seeds.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.seeds.harvest.oai.Element;
import io.mebuki.seeds.harvest.oai.OaiRecord;
import io.mebuki.seeds.node.Node;
import io.mebuki.seeds.provenance.Step;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a record is, by where it comes from. */
class IncomingTest {

    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
    private static final Node NODE = new Node(URI.create("https://c.example"), null, null);
    private static final Incoming.Reader READER =
            new Incoming.Reader(new JsonMapper(), NODE, Clock.fixed(NOW, ZoneOffset.UTC));
    private static final Source.Content SOURCE =
            new Source.Content("B", "https://b.example/oai?key=secret", "oai_dc", null, null, "public");

    private static OaiRecord.Live record(Step... before) {
        var metadata = new Element(
                "http://www.openarchives.org/OAI/2.0/oai_dc/",
                "dc",
                null,
                Map.of(),
                "",
                List.of(element("title", "A title"), element("description", "A description")));
        return new OaiRecord.Live("oai:b.example:1", null, List.of(), metadata, List.of(before));
    }

    private static Element element(String name, String text) {
        return new Element("", name, "en", Map.of(), text, List.of());
    }

    private static Step step(String identifier) {
        return new Step("https://other.example/oai", identifier, NOW, "", NOW);
    }

    private static Incoming read(Step... before) {
        return READER.read(record(before), SOURCE);
    }

    private static Incoming.Good good(Step... before) {
        var incoming = read(before);
        assertThat(incoming).isInstanceOf(Incoming.Good.class);
        return (Incoming.Good) incoming;
    }

    @Test
    void oneThatSaysNothingIsItsRepositorysOwn() {
        var good = good();
        assertThat(good.direct()).isTrue();
        assertThat(good.content().sourceId()).isEqualTo("oai:b.example:1");
        var step = good.provenance().origin();
        assertThat(step.baseUrl()).isEqualTo("https://b.example/oai");
        assertThat(step.namespace()).endsWith("/oai_dc/");
        assertThat(step.harvestedAt()).isEqualTo(NOW);
    }

    @Test
    void oneFromElsewhereIsKnownByItsOrigin() {
        var good = good(step("oai:d.example:1"), step("oai:a.example:1"));
        assertThat(good.direct()).isFalse();
        assertThat(good.content().sourceId()).isEqualTo("oai:a.example:1");
        assertThat(good.provenance().steps()).hasSize(3);
    }

    @Test
    void anOriginThatCouldBeANumberOfTheInstituteCountsForNothing() {
        var good = good(step("S-1"));
        assertThat(good.content().sourceId()).isEqualTo("oai:b.example:1");
        assertThat(good.direct()).isTrue();
    }

    @Test
    void whatHasBeenHereComesBackHoweverLongTheWay() {
        var before = Stream.concat(
                        IntStream.range(0, 12).mapToObj(i -> step("oai:x%d.example:1".formatted(i))),
                        Stream.of(step("oai:c.example:1"), step("oai:a.example:1")))
                .toArray(Step[]::new);
        assertThat(read(before)).isInstanceOf(Incoming.Own.class);
    }

    @Test
    void aLongChainKeepsWhatIsNearAndTheOrigin() {
        var before = IntStream.range(0, 20)
                .mapToObj(i -> step("oai:x%d.example:1".formatted(i)))
                .toArray(Step[]::new);
        var provenance = good(before).provenance();
        assertThat(provenance.steps()).hasSize(10);
        assertThat(provenance.steps().getFirst().identifier()).isEqualTo("oai:b.example:1");
        assertThat(provenance.origin().identifier()).isEqualTo("oai:x19.example:1");
    }
}
