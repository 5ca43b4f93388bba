package io.mebuki.seeds.harvest.oai;

import static io.mebuki.seeds.harvest.oai.ErrorsTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import io.mebuki.seeds.harvest.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of real repositories, and of an official collection of odd ones. */
class SamplesTest {

    private static final Limits LIMITS = Limits.GENEROUS;

    private static Harvested harvested(String... samples) {
        var pages = new String[samples.length];
        for (int i = 0; i < samples.length; i++) {
            pages[i] = Samples.read(samples[i]).replace("GetRecord>", "ListRecords>");
        }
        try (var played = PlayedRepository.of(pages)) {
            return Harvested.all(played.repository(LIMITS));
        }
    }

    @Test
    void aChainOfFourPagesEndsWithTheOneThatHasNoToken() {
        var harvested = harvested(
                "protocol-sickle/ListRecords.xml",
                "protocol-sickle/ListRecords2.xml",
                "protocol-sickle/ListRecords3.xml",
                "protocol-sickle/ListRecords4.xml");

        assertThat(harvested.pages).extracting(Page::live).containsExactly(1, 1, 1, 1);
        assertThat(harvested.pages).extracting(Page::deleted).containsExactly(1, 1, 1, 0);
        assertThat(harvested.pages.getLast().unusable()).isEqualTo(1);
    }

    @Test
    void twoPagesOfJpcoarHaveFifteenRecordsOneOfThemDeleted() {
        var harvested = harvested(
                "jpcoar-listrecords-assembled/ListRecords_page1.xml",
                "jpcoar-listrecords-assembled/ListRecords_page2.xml");

        assertThat(harvested.records)
                .hasSize(15)
                .filteredOn(OaiRecord.Deleted.class::isInstance)
                .hasSize(1);
    }

    @Test
    void recordsOfArxivAreRead() {
        assertThat(harvested("arxiv/sample_arxiv_response_listrecords_cs.xml").records)
                .hasSize(46);
        assertThat(harvested("arxiv/sample_oai_dc_response.xml").identifiers())
                .containsExactly("oai:arXiv.org:1507.03011");
        assertThat(harvested("protocol-sickle/GetRecord_utf8test.xml").records).hasSize(1);
        assertThat(harvested("arxiv/sample_empty_response.xml").records).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "badArgument, BAD_ARGUMENT",
        "badResumptionToken, BAD_RESUMPTION_TOKEN",
        "cannotDisseminateFormat, CANNOT_DISSEMINATE_FORMAT",
        "idDoesNotExist, ID_DOES_NOT_EXIST",
        "noSetHierarchy, NO_SET_HIERARCHY",
        "undefinedError, UNKNOWN_ERROR",
        "ListRecordsBroken, UNREADABLE"
    })
    void errorsAreToldApart(String sample, Failure failure) {
        try (var played = PlayedRepository.of(Samples.read("protocol-sickle/%s.xml".formatted(sample)))) {
            assertThat(failure(played.repository()).failure()).isEqualTo(failure);
        }
    }

    @Test
    void aRepositoryDescribesItself() {
        try (var played = PlayedRepository.of(
                Samples.read("protocol-sickle/Identify.xml"),
                Samples.read("protocol-sickle/ListMetadataFormats.xml"),
                Samples.read("protocol-sickle/ListSets.xml"))) {
            var repository = played.repository(LIMITS);

            assertThat(repository.identify().name()).isEqualTo("A Test Repository");
            assertThat(repository.formats()).extracting(MetadataFormat::prefix).contains("oai_dc");
            assertThat(repository.sets()).hasSizeGreaterThan(50).contains(new RecordSet("bookFtxt", "Book"));
        }
    }
}
