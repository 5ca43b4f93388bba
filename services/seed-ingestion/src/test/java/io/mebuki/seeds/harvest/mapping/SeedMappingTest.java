package io.mebuki.seeds.harvest.mapping;

import static io.mebuki.seeds.harvest.mapping.Records.checked;
import static io.mebuki.seeds.harvest.mapping.Records.dc;
import static io.mebuki.seeds.harvest.mapping.Records.jpcoar;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SeedMappingTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static String repeated(int times, String element) {
        return IntStream.range(0, times)
                .mapToObj(i -> element.replace("#", String.valueOf(i)))
                .collect(Collectors.joining());
    }

    @Test
    void aRecordOfJpcoarBecomesAWholeSeed() {
        var mapped = jpcoar("""
                <dc:title xml:lang="en">A catalyst</dc:title>
                <dc:title xml:lang="ja">触媒</dc:title>
                <dc:title xml:lang="ja-Kana">ショクバイ</dc:title>
                <jpcoar:creator>
                  <jpcoar:nameIdentifier nameIdentifierScheme="ORCID" nameIdentifierURI="https://orcid.org/0000-0002-1825-009X">https://orcid.org/0000-0002-1825-009X</jpcoar:nameIdentifier>
                  <jpcoar:nameIdentifier nameIdentifierScheme="e-Rad">12345678</jpcoar:nameIdentifier>
                  <jpcoar:creatorName xml:lang="en">Yamada, Taro</jpcoar:creatorName>
                  <jpcoar:creatorName xml:lang="ja">山田, 太郎</jpcoar:creatorName>
                  <jpcoar:creatorName xml:lang="ja-Kana">ヤマダ, タロウ</jpcoar:creatorName>
                  <jpcoar:affiliation>
                    <jpcoar:nameIdentifier nameIdentifierScheme="ROR">https://ror.org/057zh3y96</jpcoar:nameIdentifier>
                    <jpcoar:affiliationName xml:lang="en">The University</jpcoar:affiliationName>
                    <jpcoar:affiliationName xml:lang="ja">大学</jpcoar:affiliationName>
                  </jpcoar:affiliation>
                </jpcoar:creator>
                <dc:rights xml:lang="ja">利用には許可が要る</dc:rights>
                <dc:rights rdf:resource="https://creativecommons.org/licenses/by/4.0/">CC BY</dc:rights>
                <jpcoar:subject xml:lang="ja" subjectScheme="Other">水素；アンモニア</jpcoar:subject>
                <jpcoar:subject subjectScheme="NDC">572.8</jpcoar:subject>
                <jpcoar:subject xml:lang="ja" subjectScheme="e-Rad_field">ナノテク・材料</jpcoar:subject>
                <datacite:description xml:lang="ja" descriptionType="Abstract">水素を
                  作る。</datacite:description>
                <datacite:description xml:lang="en" descriptionType="Abstract">It makes hydrogen.</datacite:description>
                <datacite:description xml:lang="ja" descriptionType="Other">別の話</datacite:description>
                <dc:language>jpn</dc:language>
                <dc:type rdf:resource="http://purl.org/coar/resource_type/c_ddb1">dataset</dc:type>
                <jpcoar:identifier identifierType="URI">https://repository.example/1</jpcoar:identifier>
                <jpcoar:identifierRegistration identifierType="JaLC">10.15017/64495</jpcoar:identifierRegistration>
                """);

        assertThat(mapped.thin()).isNull();
        assertThat(mapped.seed()).isEqualTo(JSON.readTree("""
                        {"sourceId": "oai:x:1", "title": "触媒", "description": "水素を作る。", "language": "ja",
                         "translations": {"en": {"title": "A catalyst", "description": "It makes hydrogen."}},
                         "kind": "dataset", "keywords": ["水素", "アンモニア", "化学工業 (NDC 572.8)"],
                         "fields": ["化学工業", "ナノテク・材料"],
                         "people": [{"name": "山田 太郎", "orcid": "0000-0002-1825-009X", "sourceId": "e-Rad:12345678"}],
                         "licence": "https://creativecommons.org/licenses/by/4.0/", "usePolicy": "利用には許可が要る",
                         "url": "https://doi.org/10.15017/64495", "organization": "大学",
                         "organizationRor": "https://ror.org/057zh3y96"}
                        """));
    }

    @Test
    void aRecordOfDublinCoreBecomesAWholeSeed() {
        var mapped = dc("""
                <dc:title>A catalyst
                   for hydrogen</dc:title>
                <dc:title>水素の触媒</dc:title>
                <dc:creator>Young, J. E.</dc:creator><dc:creator>山田, 太郎</dc:creator><dc:creator>Young, J. E.</dc:creator>
                <dc:subject>Catalysis; hydrogen</dc:subject><dc:subject>catalysis</dc:subject>
                <dc:subject xsi:type="dcndl:NDC9">548</dc:subject><dc:subject xsi:type="dcndl:NDLC">ND1</dc:subject>
                <dc:description>13 pages</dc:description>
                <dc:description>We show a catalyst.

                   It is good.</dc:description>
                <dc:rights>open access</dc:rights><dc:rights>(c) The authors</dc:rights>
                <dc:type>info:eu-repo/semantics/article</dc:type><dc:type>Software</dc:type>
                <dc:identifier>https://repository.example/1.pdf</dc:identifier>
                <dc:identifier>https://repository.example/1</dc:identifier>
                <dc:language>eng</dc:language>
                """);

        assertThat(mapped.thin()).isNull();
        assertThat(mapped.seed()).isEqualTo(JSON.readTree("""
                        {"sourceId": "oai:x:1", "title": "A catalyst for hydrogen", "language": "en",
                         "description": "We show a catalyst.\\n\\nIt is good.", "translations": {"ja": {"title": "水素の触媒"}},
                         "kind": "software", "keywords": ["Catalysis", "hydrogen", "電気工学 (NDC 548)"], "fields": ["電気工学"],
                         "people": [{"name": "Young, J. E.", "sourceId": "Young, J. E."},
                                    {"name": "山田 太郎", "sourceId": "山田 太郎"}],
                         "licence": "(c) The authors", "url": "https://repository.example/1"}
                        """));
    }

    @Test
    void aRecordWithoutTitleOrAbstractIsThin() {
        assertThat(dc("<dc:description>Text</dc:description>").thin()).isEqualTo(Thin.NO_TITLE);
        assertThat(dc("<dc:title> </dc:title>").thin()).isEqualTo(Thin.NO_TITLE);
        assertThat(dc("<dc:title>T</dc:title><dc:description> </dc:description>")
                        .thin())
                .isEqualTo(Thin.NO_DESCRIPTION);
        assertThat(jpcoar("<dc:title>T</dc:title>"
                                + "<datacite:description descriptionType=\"TableOfContents\">1</datacite:description>")
                        .thin())
                .isEqualTo(Thin.NO_DESCRIPTION);
        assertThat(Thin.NO_DESCRIPTION.reason()).isEqualTo("it has no abstract or other description");
    }

    @ParameterizedTest
    @CsvSource({
        "10.15017/64495, https://doi.org/10.15017/64495",
        "doi:10.15017/64495, https://doi.org/10.15017/64495",
        "info:doi/10.15017/64495, https://doi.org/10.15017/64495",
        "http://dx.doi.org/10.15017/64495, https://doi.org/10.15017/64495",
        "hdl:2115/64495, https://hdl.handle.net/2115/64495",
        "http://hdl.handle.net/2115/64495, https://hdl.handle.net/2115/64495",
        "http://arxiv.org/abs/1507.03011, http://arxiv.org/abs/1507.03011",
        "urn:nbn:de:1-2,",
        "https://with space.example/,",
        "javascript:alert(1),"
    })
    void theAddressIsTheOneThatLastsLongest(String identifier, String url) {
        var seed = dc("<dc:identifier>%s</dc:identifier>".formatted(identifier)).seed();
        assertThat(seed.path("url").stringValue(null)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "dataset, dataset",
        "Dataset, dataset",
        "simulation data, dataset",
        "http://purl.org/dc/dcmitype/Dataset, dataset",
        "software, software",
        "source code, software",
        "instrument, equipment",
        "journal article,",
        "data paper,"
    })
    void theKindIsSaidWhereTheTypeMakesItClear(String type, String kind) {
        var seed = dc("<dc:type>%s</dc:type>".formatted(type)).seed();
        assertThat(seed.path("kind").stringValue(null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "NDC, 007.1, 総記 (NDC 007.1)",
        "NDC, 5, 技術・工学 (NDC 5)",
        "'', NDC 548, 電気工学 (NDC 548)",
        "'', NDC(10版): 548.96, 電気工学 (NDC 548.96)",
        "NDC, 電気, 電気",
        "DDC, 621.3,",
        "Other, 621.3,",
        "LCC, QA76,"
    })
    void numbersOfTheDecimalClassificationBecomeWords(String scheme, String subject, String keyword) {
        var seed = jpcoar("<jpcoar:subject subjectScheme=\"%s\">%s</jpcoar:subject>".formatted(scheme, subject))
                .seed();
        assertThat(seed.path("keywords").path(0).stringValue(null)).isEqualTo(keyword);
    }

    @Test
    void peopleWithoutNumberInERadAreKnownByWhatElseThereIs() {
        var person = "<jpcoar:creator><jpcoar:nameIdentifier nameIdentifierScheme=\"%s\">%s</jpcoar:nameIdentifier>"
                + "<jpcoar:familyName xml:lang=\"ja\">情報</jpcoar:familyName><jpcoar:givenName xml:lang=\"ja\">太郎</jpcoar:givenName>"
                + "</jpcoar:creator>";
        var people = jpcoar(person.formatted("ORCID", "0000-0002-1825-0097")
                        + person.formatted("VIAF", " 18126058")
                        + person.formatted("ORCID", "unknown"))
                .seed()
                .path("people");

        assertThat(people.findValuesAsString("sourceId"))
                .containsExactly("0000-0002-1825-0097", "VIAF:18126058", "ORCID:unknown");
        assertThat(people.findValuesAsString("name")).containsOnly("情報 太郎");
        assertThat(people.findValuesAsString("orcid")).containsExactly("0000-0002-1825-0097");
    }

    @Test
    void anOrganizationThatCreatesIsNoPerson() {
        var mapped = jpcoar(
                "<jpcoar:creator><jpcoar:creatorName nameType=\"Organizational\">研究所</jpcoar:creatorName></jpcoar:creator>");

        assertThat(mapped.seed().has("people")).isFalse();
        assertThat(mapped.seed().path("organization").stringValue()).isEqualTo("研究所");
    }

    @ParameterizedTest
    @CsvSource({"ROR, https://ror.org/157zh3y96", "ROR, 東京大学", "GRID, https://ror.org/057zh3y96"})
    void whatIsNoRorIsLeftOut(String scheme, String identifier) {
        var seed = jpcoar("""
                        <jpcoar:contributor contributorType="HostingInstitution">
                          <jpcoar:nameIdentifier nameIdentifierScheme="%s">%s</jpcoar:nameIdentifier>
                          <jpcoar:contributorName>大学</jpcoar:contributorName>
                        </jpcoar:contributor>""".formatted(scheme, identifier)).seed();

        assertThat(seed.path("organization").stringValue()).isEqualTo("大学");
        assertThat(seed.has("organizationRor")).isFalse();
    }

    @Test
    void whatTheContractHasNoRoomForIsCutOrLeftOut() {
        var long300 = "𠮷".repeat(301);
        var seed = dc("<dc:title xml:lang=\"ja\">%s</dc:title>".formatted(long300)
                        + repeated(30, "<dc:title xml:lang=\"en-x#abc\">T</dc:title>")
                        + "<dc:description>%s</dc:description>".formatted("𠮷".repeat(20_001))
                        + repeated(60, "<dc:subject>word #</dc:subject>")
                        + "<dc:subject>%s</dc:subject>".formatted("x".repeat(101))
                        + repeated(30, "<dc:subject xsi:type=\"dcndl:e-Rad_field\">field #</dc:subject>")
                        + repeated(120, "<dc:creator>Person #</dc:creator>")
                        + "<dc:creator>%s</dc:creator>".formatted(long300)
                        + "<dc:rights>%s</dc:rights>".formatted("x".repeat(1_001))
                        + "<dc:identifier>https://x.example/%s</dc:identifier>".formatted("x".repeat(2_000)))
                .seed();

        assertThat(seed.path("title").stringValue()).isEqualTo("𠮷".repeat(299) + "…");
        assertThat(seed.path("description").stringValue()).endsWith("𠮷…");
        assertThat(sizes(seed)).containsExactly(20, 50, 20, 100);
        assertThat(texts(seed.path("keywords"))).noneMatch(word -> word.startsWith("xx"));
        assertThat(seed.has("licence")).isFalse();
        assertThat(seed.path("usePolicy").stringValue()).hasSize(1_000);
        assertThat(seed.has("url")).isFalse();
    }

    private static List<Integer> sizes(ObjectNode seed) {
        return List.of(
                seed.path("translations").size(),
                seed.path("keywords").size(),
                seed.path("fields").size(),
                seed.path("people").size());
    }

    @Test
    void identifiersThatAreTooLongStayApart() {
        var common = "oai:" + "x".repeat(300);
        var one = checked(Records.mapped(common + 1, "<dc><title>T</title></dc>"));
        var other = checked(Records.mapped(common + 2, "<dc><title>T</title></dc>"));

        assertThat(one.seed().path("sourceId")).isNotEqualTo(other.seed().path("sourceId"));
        assertThat(one.seed().path("sourceId").stringValue()).hasSize(200).startsWith("oai:xxx");
    }

    @Test
    void manySpacesDoNotTakeLong() {
        var spaces = " \n".repeat(300_000);
        var seed = dc("<dc:title>a%sb</dc:title><dc:description>%sa%sb</dc:description>"
                        .formatted(spaces, spaces, spaces))
                .seed();

        assertThat(seed.path("title").stringValue()).isEqualTo("a b");
        assertThat(seed.path("description").stringValue()).isEqualTo("a\n\nb");
    }
}
