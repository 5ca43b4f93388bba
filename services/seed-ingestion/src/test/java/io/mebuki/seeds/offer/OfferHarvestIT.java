package io.mebuki.seeds.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.events.OrganizationRef;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.catalogue.BulkCatalogue;
import io.mebuki.seeds.catalogue.SeedContent;
import io.mebuki.seeds.harvest.mapping.SeedMapping;
import io.mebuki.seeds.harvest.oai.GuardedTransport;
import io.mebuki.seeds.harvest.oai.Identity.Deletions;
import io.mebuki.seeds.harvest.oai.Limits;
import io.mebuki.seeds.harvest.oai.OaiRecord;
import io.mebuki.seeds.harvest.oai.Page;
import io.mebuki.seeds.harvest.oai.Query;
import io.mebuki.seeds.harvest.oai.Receiver;
import io.mebuki.seeds.harvest.oai.Repository;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another node harvests what an institute offers, by the client that we harvest with ourselves. */
class OfferHarvestIT {

    private static final JsonMapper JSON = new JsonMapper();

    private static RunningService service;
    private static GuardedTransport transport;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("offer_harvest_it"), Map.of());
        var host = URI.create(service.url()).getAuthority();
        transport = new GuardedTransport(Set.of(host), Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() throws IOException {
        transport.close();
        service.close();
    }

    private UUID organization;
    private Api institute;

    @BeforeEach
    void signIn() {
        organization = UUID.randomUUID();
        institute = Api.institute(service, organization);
    }

    private Repository repository() {
        return new Repository(URI.create(service.url() + "/oai/" + organization), transport, Limits.GENEROUS);
    }

    /** What came, the last state of each seed by its sourceId here. */
    private final class Harvest implements Receiver {

        private final Map<String, OaiRecord> records = new LinkedHashMap<>();
        private final List<Page> pages = new ArrayList<>();
        private final IntConsumer meanwhile;

        private Harvest(IntConsumer meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void record(OaiRecord record) {
            var prefix = "oai:localhost:%s/".formatted(organization);
            assertThat(record.identifier()).startsWith(prefix);
            records.put(record.identifier().substring(prefix.length()), record);
        }

        @Override
        public void page(Page page) {
            pages.add(page);
            meanwhile.accept(page.number());
        }

        private JsonNode seed(String sourceId) {
            return SeedMapping.map((OaiRecord.Live) Objects.requireNonNull(records.get(sourceId)))
                    .seed();
        }
    }

    private Harvest harvest(String format, @Nullable Instant from, IntConsumer meanwhile) {
        var harvest = new Harvest(meanwhile);
        repository().records(new Query(format, null, from, null, null), harvest);
        return harvest;
    }

    private Harvest harvest(String format) {
        return harvest(format, null, page -> {});
    }

    @Test
    void ourOwnClientUnderstandsWhatItIs() {
        institute.post("/api/v1/seeds", Rows.seed("a", "A seed"));

        var identity = repository().identify();
        assertThat(identity.deletions()).isEqualTo(Deletions.PERSISTENT);
        assertThat(identity.protocolVersion()).isEqualTo("2.0");
        assertThat(repository().formats()).hasSize(2);
        assertThat(repository().sets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "jpcoar_2.0"})
    void aSeedComesBackAsItWas(String format) {
        var sent = JSON.readTree("""
                {"sourceId": "s-1", "title": "低温で働く触媒", "description": "排ガスを𠮷度で浄化する。", "language": "ja",
                 "translations": {"en": {"title": "A catalyst & more", "description": "It cleans <cold> gas."},
                                  "de": {"title": "Ein Katalysator"}},
                 "kind": "dataset", "keywords": ["触媒", "catalyst"], "fields": ["化学工学"],
                 "people": [{"sourceId": "0000-0002-1825-0097", "name": "山田 太郎", "orcid": "0000-0002-1825-0097"},
                            {"sourceId": "Jane Roe", "name": "Jane Roe"}],
                 "organization": "芽吹大学", "organizationRor": "https://ror.org/057zh3y96", "contact": "secret",
                 "licence": "https://creativecommons.org/licenses/by/4.0/", "usePolicy": "Ask before selling.", "url": "https://doi.org/10.1234/seed"}""");
        assertThat(institute.post("/api/v1/seeds", sent.toString()).status()).isEqualTo(201);

        var seed = harvest(format).seed("s-1");
        for (var same :
                List.of("title", "description", "language", "translations", "kind", "licence", "usePolicy", "url")) {
            assertThat(seed.path(same)).as(same).isEqualTo(sent.path(same));
        }
        assertThat(seed.path("keywords").valueStream().map(JsonNode::stringValue))
                .containsExactly("触媒", "catalyst", "化学工学");
        assertThat(seed.at("/people/0/name").stringValue()).isEqualTo("山田 太郎");
        assertThat(seed.at("/people/1")).isEqualTo(sent.at("/people/1"));
        if (format.startsWith("jpcoar")) { // Dublin Core has no place for these
            assertThat(seed.at("/people/0")).isEqualTo(sent.at("/people/0"));
            assertThat(seed.path("organization")).isEqualTo(sent.path("organization"));
            assertThat(seed.path("organizationRor")).isEqualTo(sent.path("organizationRor"));
        }
    }

    @Test
    void anOrganizationHasItsRorBeforeItsName() {
        var answer = institute.post("/api/v1/seeds", """
                {"sourceId": "s-1", "title": "T", "description": "D", "organization": "芽吹大学",
                 "organizationRor": "https://ror.org/057zh3y96"}""");
        var read = institute.get(String.valueOf(answer.header("Location"))).json();
        assertThat(read.path("organizationRor").stringValue()).isEqualTo("https://ror.org/057zh3y96");

        var record = new Asking(service, organization).get("verb=ListRecords&metadataPrefix=jpcoar_2.0");
        var institution = "//*[name()='jpcoar:contributor'][@contributorType='HostingInstitution']/*";
        assertThat(record.all(institution)).containsExactly("https://ror.org/057zh3y96", "芽吹大学");
        assertThat(record.one(institution + "/@nameIdentifierScheme")).isEqualTo("ROR");
        assertThat(record.one(institution + "/@nameIdentifierURI")).isEqualTo("https://ror.org/057zh3y96");
    }

    @Test
    void whatIsWithdrawnOrHiddenIsDeletedAndWhatWasNeverPublicIsNotThere() {
        Imports.run(institute, """
                {"sourceId":"kept","title":"kept","description":"x"}
                {"sourceId":"withdrawn","title":"withdrawn","description":"x"}
                {"sourceId":"hidden","title":"hidden","description":"x"}
                {"sourceId":"private","title":"private","description":"x","visibility":"private"}
                {"sourceId":"shown","title":"shown","description":"x","visibility":"members"}""");
        service.advance(Duration.ofSeconds(2));
        var since = service.bean(Clock.class).instant();
        var catalogue = service.bean(BulkCatalogue.class);
        inTransaction(() -> catalogue.withdraw(publisher(), List.of("withdrawn", "private")));
        Imports.run(institute, """
                {"sourceId":"hidden","title":"hidden","description":"x","visibility":"private"}
                {"sourceId":"shown","title":"shown","description":"x"}""");

        assertThat(harvest("oai_dc", since, page -> {}).records).containsOnlyKeys("withdrawn", "hidden", "shown");
        var records = harvest("oai_dc").records;
        assertThat(records).containsOnlyKeys("kept", "withdrawn", "hidden", "shown");
        assertThat(records.values())
                .filteredOn(OaiRecord.Deleted.class::isInstance)
                .extracting(OaiRecord::identifier)
                .allMatch(identifier -> identifier.endsWith("/withdrawn") || identifier.endsWith("/hidden"))
                .hasSize(2);
    }

    @Test
    void manyPagesLoseNothingWhileSeedsChange() {
        Imports.run(institute, Rows.file("s", 260, "題名"));

        var harvest = harvest("jpcoar_2.0", null, page -> {
            if (page == 1) {
                Imports.run(institute, Rows.file("s", 130, "改めた題名"));
            } else if (page == 2) {
                inTransaction(() -> service.bean(BulkCatalogue.class).withdraw(publisher(), List.of("s-7", "s-200")));
            }
        });

        assertThat(harvest.pages).hasSizeGreaterThan(3).allMatch(page -> page.live() + page.deleted() <= 100);
        assertThat(harvest.records)
                .containsOnlyKeys(
                        IntStream.range(0, 260).mapToObj(i -> "s-" + i).toList());
        assertThat(harvest.records.get("s-7")).isInstanceOf(OaiRecord.Deleted.class);
        assertThat(harvest.records.get("s-200")).isInstanceOf(OaiRecord.Deleted.class);
        assertThat(harvest.seed("s-8").path("title").stringValue()).isEqualTo("改めた題名 8");
        assertThat(harvest.seed("s-250").path("title").stringValue()).isEqualTo("題名 250");
    }

    @Test
    void aPageOfLargeSeedsIsShortAndNoneIsMissing() {
        var text = "芽".repeat(20_000);
        for (int i = 0; i < 10; i++) {
            institute.post("/api/v1/seeds", large("s-" + i, text));
        }

        var harvest = harvest("oai_dc");
        assertThat(harvest.pages).hasSizeGreaterThan(1);
        assertThat(harvest.records).hasSize(10);
    }

    private static String large(String sourceId, String text) {
        var translations = IntStream.range(0, 12)
                .mapToObj(i -> """
                        "x%s": {"title": "t", "description": "%s"}""".formatted((char) ('a' + i), text))
                .toList();
        return """
                {"sourceId": "%s", "title": "t", "description": "%s", "translations": {%s}}""".formatted(sourceId, text, String.join(",", translations));
    }

    @Test
    void whatIsCommittedLateComesWithTheNextHarvest() {
        var content = JSON.readValue(Rows.seed("late", "Late"), SeedContent.class);
        var first = new ArrayList<Instant>();
        inTransaction(() -> {
            service.bean(BulkCatalogue.class).publish(publisher(), List.of(content));
            service.advance(Duration.ofSeconds(2));
            var early = harvest("oai_dc");
            assertThat(early.records).isEmpty();
            first.add(Objects.requireNonNull(early.pages.getFirst().responseDate()));
        });

        assertThat(harvest("oai_dc", first.getFirst(), page -> {}).records).containsOnlyKeys("late");
    }

    private OrganizationRef publisher() {
        return new OrganizationRef(organization, "org-" + organization);
    }

    private static void inTransaction(Runnable work) {
        new TransactionTemplate(service.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }
}
