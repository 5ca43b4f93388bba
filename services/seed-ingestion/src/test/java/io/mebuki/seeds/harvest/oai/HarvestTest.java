package io.mebuki.seeds.harvest.oai;

import static io.mebuki.seeds.harvest.oai.Pages.deleted;
import static io.mebuki.seeds.harvest.oai.Pages.list;
import static io.mebuki.seeds.harvest.oai.Pages.live;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A harvest of a repository that does as the protocol says. */
class HarvestTest {

    @Test
    void aListIsGoneThroughPageByPageWithTheTokenAlone() {
        try (var played = PlayedRepository.of(list("next page/2", live("a"), deleted("b")), list("", live("c")))) {
            var harvested = Harvested.all(played.repository());

            assertThat(played.asked())
                    .containsExactly(
                            "verb=ListRecords&metadataPrefix=oai_dc",
                            "verb=ListRecords&resumptionToken=next%20page%2F2");
            assertThat(harvested.identifiers()).containsExactly("a", "b", "c");
            var date = Instant.parse("2026-11-27T23:59:58Z");
            assertThat(harvested.pages)
                    .containsExactly(new Page(1, date, 1, 1, 0, "next page/2"), new Page(2, date, 1, 0, 0, null));
        }
    }

    @Test
    void aRecordSaysWhenItChangedWhereItBelongsAndWhatItIs() {
        try (var played = PlayedRepository.of(list("", live("a", "Röntgen &amp; <b>x</b>"), deleted("b")))) {
            var records = Harvested.all(played.repository()).records;

            assertThat(records.getFirst()).isInstanceOfSatisfying(OaiRecord.Live.class, live -> {
                assertThat(live.datestamp()).isEqualTo("2026-11-01T00:00:00Z");
                assertThat(live.sets()).containsExactly("a:b");
                assertThat(live.metadata().name()).isEqualTo("dc");
                var title = live.metadata().first("title").orElseThrow();
                assertThat(title.language()).isEqualTo("en");
                assertThat(title.text()).isEqualTo("Röntgen & ");
                assertThat(title.first("b").orElseThrow().text()).isEqualTo("x");
            });
            assertThat(records.getLast()).isEqualTo(new OaiRecord.Deleted("b", Instant.parse("2026-11-02T03:04:05Z")));
        }
    }

    @Test
    void aHarvestThatWasCutOffGoesOnWithItsToken() {
        try (var played = PlayedRepository.of(list("", live("c")))) {
            var harvested = new Harvested();
            played.repository().records(new Query("oai_dc", "s", Instant.EPOCH, null, "page3"), harvested);

            assertThat(played.asked()).containsExactly("verb=ListRecords&resumptionToken=page3");
            assertThat(harvested.identifiers()).containsExactly("c");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "YYYY-MM-DD,           from=2026-11-01&until=2026-11-03",
        "YYYY-MM-DDThh:mm:ssZ, from=2026-11-01T23%3A59%3A59Z&until=2026-11-03T00%3A00%3A00Z",
        "'',                   from=2026-11-01&until=2026-11-03"
    })
    void datesAreWrittenAsFinelyAsTheRepositoryCanRead(String granularity, String written) {
        try (var played = PlayedRepository.of(Pages.identity(granularity), list("", live("a")))) {
            var from = Instant.parse("2026-11-01T23:59:59.999Z");
            var until = Instant.parse("2026-11-03T00:00:00Z");
            played.repository().records(new Query("jpcoar", "s:t", from, until, null), new Harvested());

            assertThat(played.asked())
                    .containsExactly("verb=Identify", "verb=ListRecords&metadataPrefix=jpcoar&set=s%3At&" + written);
        }
    }

    @Test
    void thatNoRecordsMatchIsNoError() {
        try (var played = PlayedRepository.of(Pages.error("noRecordsMatch", ""))) {
            var harvested = Harvested.all(played.repository());

            assertThat(harvested.records).isEmpty();
            assertThat(harvested.pages)
                    .containsExactly(new Page(1, Instant.parse("2026-11-27T23:59:58Z"), 0, 0, 0, null));
        }
    }

    @Test
    void aRecordOfWhichNothingCanBeMadeIsCountedAndPassedOver() {
        var nameless = "<record><header status=\"deleted\"/></record>";
        var empty = "<record><header><identifier>a</identifier></header></record>";
        try (var played = PlayedRepository.of(list("", nameless, empty, live("c")))) {
            var harvested = Harvested.all(played.repository());

            assertThat(harvested.identifiers()).containsExactly("c");
            assertThat(harvested.pages.getFirst().unusable()).isEqualTo(2);
        }
    }

    @Test
    void aRepositorySaysWhatItIs() {
        try (var played = PlayedRepository.of(Pages.identity("YYYY-MM-DDThh:mm:ssZ"))) {
            assertThat(played.repository().identify())
                    .isEqualTo(new Identity(
                            "A repository",
                            "2.0",
                            Instant.parse("2001-02-03T00:00:00Z"),
                            Granularity.SECOND,
                            Identity.Deletions.TRANSIENT));
        }
    }

    @Test
    void aRepositorySaysItsFormats() {
        var formats = """
                <ListMetadataFormats><metadataFormat><metadataPrefix>jpcoar</metadataPrefix><schema>s</schema>
                <metadataNamespace>https://example/2.0/</metadataNamespace></metadataFormat></ListMetadataFormats>
                """;
        try (var played = PlayedRepository.of(Pages.answer(formats))) {
            assertThat(played.repository().formats())
                    .containsExactly(new MetadataFormat("jpcoar", "https://example/2.0/"));
        }
    }

    @Test
    void setsAreAListOfPagesToo() {
        try (var played = PlayedRepository.of(Pages.sets("2", "a"), Pages.sets("", "a:b", "c"))) {
            assertThat(played.repository().sets())
                    .containsExactly(
                            new RecordSet("a", "Set a"), new RecordSet("a:b", "Set a:b"), new RecordSet("c", "Set c"));
            assertThat(played.asked()).containsExactly("verb=ListSets", "verb=ListSets&resumptionToken=2");
        }
    }

    @Test
    void aRepositoryWithoutSetsHasNone() {
        try (var played = PlayedRepository.of(Pages.error("noSetHierarchy", "We have no sets"))) {
            assertThat(played.repository().sets()).isEmpty();
        }
    }

    @Test
    void aQueryMayStandInTheAddressOfTheRepository() {
        try (var played = PlayedRepository.of(list("", live("a")))) {
            var base = URI.create(played.base() + "?view=all");
            try (var transport = played.transport("localhost")) {
                new Repository(base, transport, PlayedRepository.SMALL).records(Harvested.ALL, new Harvested());
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            assertThat(played.asked()).containsExactly("view=all&verb=ListRecords&metadataPrefix=oai_dc");
        }
    }

    @Test
    void whatTheReceiverThrowsReachesWhoBeganTheHarvest() {
        try (var played = PlayedRepository.of(list("2", live("a")))) {
            var repository = played.repository();
            assertThatIllegalStateException()
                    .isThrownBy(() -> repository.records(Harvested.ALL, new Receiver() {
                        @Override
                        public void record(OaiRecord record) {
                            throw new IllegalStateException("full");
                        }

                        @Override
                        public void page(Page page) {}
                    }));
            assertThat(played.asked()).hasSize(1);
        }
    }

    @Test
    void namespacesDoNotMatter() {
        var bare = "<OAI-PMH><ListRecords><record><header><identifier>a</identifier></header>"
                + "<metadata><dc><title>T</title></dc></metadata></record></ListRecords></OAI-PMH>";
        try (var played = PlayedRepository.of(bare)) {
            var harvested = Harvested.all(played.repository());

            assertThat(harvested.identifiers()).isEqualTo(List.of("a"));
            assertThat(harvested.pages.getFirst().responseDate()).isNull();
        }
    }
}
