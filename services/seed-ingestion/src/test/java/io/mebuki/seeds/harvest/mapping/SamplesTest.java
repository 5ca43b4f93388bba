package io.mebuki.seeds.harvest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.seeds.harvest.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The official samples of JPCOAR 2.1 and what real repositories answer: the contract's schema takes all that has a title. */
class SamplesTest {

    private static Mapped jpcoar(String file) {
        var text = Samples.read("jpcoar-samples/2.1/" + file);
        return Records.checked(Records.mapped("oai:x:" + file, text.substring(text.indexOf("?>") + 2)));
    }

    private static ObjectNode seed(String file) {
        return jpcoar(file).seed();
    }

    @Test
    void allSamplesOfJpcoarAreTaken() {
        var files = Samples.in("jpcoar-samples/2.1");

        assertThat(files).hasSize(14);
        assertThat(files).allSatisfy(file -> {
            var seed = seed(file.substring(file.lastIndexOf('/') + 1));
            assertThat(seed.path("title").stringValue()).isNotBlank();
            assertThat(seed.path("language").stringValue()).isIn("ja", "en");
        });
    }

    @Test
    void anArticleHasItsTitlesPeopleAndLicenceButNoAbstract() {
        var mapped = jpcoar("01_departmental_bulletin_paper_oa.xml");

        assertThat(mapped.thin()).isEqualTo(Thin.NO_DESCRIPTION);
        var seed = mapped.seed();
        assertThat(seed.path("title").stringValue()).isEqualTo("情報爆発時代の研究基盤構想");
        assertThat(seed.at("/translations/en/title").stringValue()).startsWith("Research Project on Cyber");
        assertThat(seed.path("translations").size()).isEqualTo(1);
        assertThat(seed.at("/people/0/name").stringValue()).isEqualTo("安達 淳");
        assertThat(seed.at("/people/0/orcid").stringValue()).isEqualTo("0000-0001-0002-0003");
        assertThat(seed.path("organization").stringValue()).isEqualTo("東京大学");
        assertThat(seed.path("licence").stringValue()).isEqualTo("https://creativecommons.org/licenses/by/4.0/deed.en");
        assertThat(seed.path("url").stringValue()).isEqualTo("https://doi.org/10.15017/64495");
    }

    @Test
    void aDatasetIsWhole() {
        var mapped = jpcoar("07_dataset.xml");

        assertThat(mapped.thin()).isNull();
        var seed = mapped.seed();
        assertThat(seed.path("kind").stringValue()).isEqualTo("dataset");
        assertThat(seed.path("language").stringValue()).isEqualTo("en");
        assertThat(seed.path("fields").toString()).isEqualTo("[\"自然科学一般\",\"Natural Science\"]");
        assertThat(seed.path("keywords").toString()).isEqualTo("[\"Climatology\",\"Meteorology\",\"Atmosphere\"]");
        assertThat(seed.at("/people/0/name").stringValue()).isEqualTo("Terada, Torahiko");
    }

    @Test
    void theInstitutionThatKeepsADatasetIsFoundByItsRor() {
        var mapped = jpcoar("14_common_metadata_elements_cao.xml");

        assertThat(mapped.seed().path("organizationRor").stringValue()).isEqualTo("https://ror.org/057zh3y96");
        assertThat(mapped.seed().path("organization").stringValue()).isEqualTo("〇〇大学");
        assertThat(mapped.seed().at("/people/0/sourceId").stringValue()).isEqualTo("e-Rad:2021xxxx");
        assertThat(mapped.seed().at("/people/0/name").stringValue()).isEqualTo("情報 太郎");
        assertThat(mapped.seed().path("usePolicy").stringValue()).startsWith("このデータを");
    }

    @Test
    void aRecordOfArxivInDublinCoreHasItsAbstractNotItsRemark() {
        var seed = Records.checked(SeedMapping.map(Records.in(
                                Samples.read("arxiv/sample_oai_dc_response.xml").replace("GetRecord>", "ListRecords>"))
                        .getFirst()))
                .seed();

        assertThat(seed.path("description").stringValue()).startsWith("We introduce the MUSCEL Program");
        assertThat(seed.path("url").stringValue()).isEqualTo("http://arxiv.org/abs/1507.03011");
        assertThat(seed.path("people").size()).isEqualTo(3);
    }

    @Test
    void formatsThatNobodyAskedForDoNoHarm() {
        var records = Records.in(Samples.read("arxiv/sample_arxiv_response_listrecords_cs.xml"));

        assertThat(records)
                .hasSize(46)
                .extracting(record -> Records.checked(SeedMapping.map(record)).thin())
                .isSubsetOf(List.of(Thin.values()));
    }
}
