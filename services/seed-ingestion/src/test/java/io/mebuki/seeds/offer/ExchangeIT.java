package io.mebuki.seeds.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.seeds.testing.Rows;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nodes that harvest each other, again and again, while their seeds change. */
class ExchangeIT {

    private static final String RICH = """
            {"sourceId": "a 1", "title": "低温で働く触媒", "description": "排ガスを𠮷度で浄化する。", "language": "ja",
             "translations": {"en": {"title": "A catalyst & more", "description": "It cleans <cold> gas."}},
             "kind": "dataset", "keywords": ["触媒", "catalyst"], "organization": "芽吹大学", "contact": "secret",
             "organizationRor": "https://ror.org/057zh3y96",
             "people": [{"sourceId": "0000-0002-1825-0097", "name": "山田 太郎", "orcid": "0000-0002-1825-0097"}],
             "licence": "研究室の規約による", "usePolicy": "%s", "url": "https://doi.org/10.1234/seed"}""";
    private static final List<String> KEPT = List.of(
            "title",
            "description",
            "language",
            "translations",
            "kind",
            "keywords",
            "organization",
            "organizationRor",
            "people",
            "licence",
            "usePolicy",
            "url");

    private ExchangingNode a;
    private ExchangingNode b;
    private ExchangingNode c;

    @BeforeEach
    void start() {
        a = new ExchangingNode("a");
        b = new ExchangingNode("b");
        c = new ExchangingNode("c");
        a.publish(RICH.formatted("Ask before selling; 出典明記"));
        a.publish(Rows.seed("a2", "Second of A"));
        b.publish(Rows.seed("b1", "First of B"));
    }

    @AfterEach
    void stop() {
        Stream.of(a, b, c).forEach(ExchangingNode::close);
    }

    private void later() {
        Stream.of(a, b, c).forEach(node -> node.advance(Duration.ofMinutes(5)));
    }

    private String a1() {
        return a.identifier("a%201");
    }

    private String a2() {
        return a.identifier("a2");
    }

    private String b1() {
        return b.identifier("b1");
    }

    @Test
    void whatIsExchangedStaysWhatItIs() {
        var ofB = a.source(b, "");
        var ofA = b.source(a, "");
        for (int round = 0; round < 3; round++) {
            var wanted = round == 2 ? "?whole=true" : "";
            b.harvest(ofA, wanted);
            a.harvest(ofB, wanted);
            assertThat(a.seeds()).containsOnlyKeys("a 1", "a2", b1());
            assertThat(b.seeds()).containsOnlyKeys("b1", a1(), a2());
            later();
        }
        var there = a.seed("a 1");
        var here = b.seed(a1());
        KEPT.forEach(field -> assertThat(here.get(field)).as(field).isEqualTo(there.get(field)));
        assertThat(here.has("contact")).isFalse();
        assertThat(here.get("version").asLong()).isEqualTo(1);

        a.revise(RICH.formatted("non-commercial").replace("低温で働く", "高温で働く"), "a 1");
        a.withdraw("a2");
        b.harvest(ofA, "");
        assertThat(b.seeds()).containsOnlyKeys("b1", a1());
        assertThat(b.seed(a1()).get("title")).isEqualTo(a.seed("a 1").get("title"));
        assertThat(b.seed(a1()).get("usePolicy").stringValue()).isEqualTo("non-commercial");

        a.revise(RICH.formatted("no-onward-sharing"), "a 1");
        later();
        b.harvest(ofA, "");
        assertThat(b.seeds()).containsOnlyKeys("b1");
        assertThat(a.harvest(ofB, "?whole=true").get("status").stringValue()).isEqualTo("completed");
        assertThat(a.seeds()).containsOnlyKeys("a 1", b1());
    }

    @Test
    void aThirdNodeLearnsWhereASeedComesFromAndHasItOnce() {
        b.harvest(b.source(a, ""), "");
        var viaB = c.source(b, ", \"everyHours\": 24");
        await().atMost(Duration.ofSeconds(60)).until(() -> c.seeds().size() == 3);
        assertThat(c.seeds()).containsOnlyKeys(b1(), a1(), a2());
        KEPT.forEach(field -> assertThat(c.seed(a1()).get(field))
                .as(field)
                .isEqualTo(a.seed("a 1").get(field)));
        assertThat(origins()).containsExactly(b.repository(), a.repository());

        var ofA = c.source(a, "");
        assertThat(c.harvest(ofA, "").get("unchanged").asInt()).isEqualTo(2);
        assertThat(c.seeds()).containsOnlyKeys(b1(), a1(), a2());
        assertThat(origins()).containsExactly(a.repository());
        assertThat(c.harvest(viaB, "?whole=true").get("passedOver").asInt()).isEqualTo(2);

        a.revise(Rows.seed("a2", "Revised"), "a2");
        a.withdraw("a 1");
        later();
        c.harvest(ofA, "");
        c.harvest(viaB, "?whole=true");
        assertThat(c.seeds()).containsOnlyKeys(b1(), a2());
        assertThat(c.seed(a2()).get("title").stringValue()).isEqualTo("Revised");
    }

    /** The repositories that C says that it has A's first seed from, the last one first. */
    private List<String> origins() {
        var record = "//record[header/identifier='%s']".formatted(c.identifier(a1().replace("%", "%25")));
        var answer = c.asking().get("verb=ListRecords&metadataPrefix=oai_dc");
        assertThat(answer.all(record + "//originDescription[last()]/identifier"))
                .contains(a1());
        return answer.all(record + "//originDescription/baseURL");
    }

    @Test
    void whatABetweenNodeRefusesToHandOnIsWithdrawnFurtherOn() {
        var ofA = b.source(a, "");
        b.harvest(ofA, "");
        var ofB = c.source(b, "");
        c.harvest(ofB, "");
        var younger = c.source(b, "");
        assertThat(c.harvest(younger, "").get("passedOver").asInt()).isEqualTo(2);
        assertThat(c.seeds()).hasSize(3);

        a.withdraw("a2");
        later();
        b.harvest(ofA, "");
        c.harvest(ofB, "");
        assertThat(c.seeds()).containsOnlyKeys(b1(), a1());
        b.revise(Rows.seed("b1", "x").replace("}", ", \"usePolicy\": \"無断転載禁止\"}"), "b1");
        later();
        c.harvest(ofB, "");
        assertThat(c.seeds()).as("as long as one of two sources has it").containsOnlyKeys(b1(), a1());
        c.harvest(younger, "");
        assertThat(c.seeds()).containsOnlyKeys(a1());
        assertThat(b.seeds()).containsKey("b1");
    }

    @Test
    void whatWasTakenUnderAnotherIdentifierOnceBecomesTheSeedThatItIs() {
        b.harvest(b.source(a, ""), "");
        var ofB = c.source(b, "");
        c.harvest(ofB, "");
        c.forgetOrigins();

        c.harvest(ofB, "?whole=true");
        assertThat(c.seeds()).containsOnlyKeys(b1(), a1(), a2());
        assertThat(c.count()).isEqualTo(3);
    }

    @Test
    void anInstituteThatHarvestsItsOwnNodeIsToldSo() {
        var preview = a.preview(a);
        assertThat(preview.get("records")).hasSize(2);
        for (JsonNode record : preview.get("records")) {
            assertThat(record.get("lacking").stringValue()).contains("on this node");
        }
        assertThat(a.harvest(a.source(a, ""), "").get("passedOver").asInt()).isEqualTo(2);
        assertThat(a.seeds()).containsOnlyKeys("a 1", "a2");
    }
}
