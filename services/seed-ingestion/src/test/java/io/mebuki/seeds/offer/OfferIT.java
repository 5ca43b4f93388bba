package io.mebuki.seeds.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol, question by question, and what no answer may tell. */
class OfferIT {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                TestServers.database("offer_it"), Map.of("mebuki.offer.origin", "https://mebuki.example:8443"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private UUID organization;
    private Api institute;
    private Asking repository;

    @BeforeEach
    void signIn() {
        organization = UUID.randomUUID();
        institute = Api.institute(service, organization);
        repository = new Asking(service, organization);
    }

    private String published(String seed) {
        var answer = institute.post("/api/v1/seeds", seed);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return String.valueOf(answer.header("Location"));
    }

    private static void changed(Api.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 204);
    }

    private String identifier(String encodedSourceId) {
        return "oai:mebuki.example:%s/%s".formatted(organization, encodedSourceId);
    }

    private static String hidden(String sourceId, String title, String visibility) {
        return """
                {"sourceId": "%s", "title": "%s", "description": "secret", "visibility": "%s"}""".formatted(sourceId, title, visibility);
    }

    @Test
    void itSaysWhatItIs() {
        published(Rows.seed("a", "A seed"));
        var said = repository.get("verb=Identify");

        var identity = "/OAI-PMH/Identify/";
        assertThat(said.one(identity + "repositoryName")).isEqualTo("org-" + organization);
        assertThat(said.one(identity + "baseURL")).isEqualTo("https://mebuki.example:8443/oai/" + organization);
        assertThat(said.one(identity + "protocolVersion")).isEqualTo("2.0");
        assertThat(said.one(identity + "adminEmail")).isEqualTo("postmaster@mebuki.example");
        assertThat(said.one(identity + "deletedRecord")).isEqualTo("persistent");
        assertThat(said.one(identity + "granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
        assertThat(said.one(identity + "earliestDatestamp"))
                .isEqualTo(repository
                        .get("verb=ListIdentifiers&metadataPrefix=oai_dc")
                        .one("//datestamp"));
        assertThat(said.one("/OAI-PMH/request/@verb")).isEqualTo("Identify");
        assertThat(said.one("/OAI-PMH/request")).isEqualTo("https://mebuki.example:8443/oai/" + organization);
    }

    @Test
    void itHasTwoFormatsForEachSeed() {
        published(Rows.seed("a", "A seed"));
        var formats = repository.get("verb=ListMetadataFormats");

        assertThat(formats.all("//metadataPrefix")).containsExactly("oai_dc", "jpcoar_2.0");
        assertThat(formats.all("//metadataNamespace"))
                .containsExactly(
                        "http://www.openarchives.org/OAI/2.0/oai_dc/",
                        "https://github.com/JPCOAR/schema/blob/master/2.0/");
        assertThat(repository
                        .get("verb=ListMetadataFormats&identifier=" + identifier("a"))
                        .all("//metadataPrefix"))
                .hasSize(2);
    }

    @Test
    void aRecordIsKnownByAnEncodedIdentifierAndGivenByIt() {
        published(Rows.seed("触媒/1 %", "<A> & \\\"seed\\\" \\u0001 𠮷🌱 ]]>"));
        var listed = repository.get("verb=ListRecords&metadataPrefix=oai_dc");

        var identifier = identifier("%E8%A7%A6%E5%AA%92/1%20%25");
        assertThat(listed.one("//identifier")).isEqualTo(identifier);
        assertThat(listed.one("//*[name()='dc:title']")).isEqualTo("<A> & \"seed\" \uFFFD 𠮷🌱 ]]>");
        assertThat(listed.all("//resumptionToken")).isEmpty();
        var encoded = identifier.replace("%", "%25");
        var alone = repository.post("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + encoded);
        assertThat(alone.one("//header/identifier")).isEqualTo(identifier);
        assertThat(alone.one("/OAI-PMH/request/@identifier")).isEqualTo(identifier);
        var header = repository.get("verb=ListIdentifiers&metadataPrefix=jpcoar_2.0");
        assertThat(header.one("/OAI-PMH/ListIdentifiers/header/identifier")).isEqualTo(identifier);
        assertThat(header.all("//metadata")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                                    | badVerb",
                "verb=                                                               | badVerb",
                "verb=identify                                                       | badVerb",
                "verb=Identify&verb=Identify                                         | badVerb",
                "verb=Identify&metadataPrefix=oai_dc                                 | badArgument",
                "verb=ListSets&set=a                                                 | badArgument",
                "verb=ListRecords                                                    | badArgument",
                "verb=GetRecord&metadataPrefix=oai_dc                                | badArgument",
                "verb=GetRecord&identifier=x                                         | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc        | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&%3Ca%20b=1                   | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x            | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026                    | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30              | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=0000-01-01              | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-28T00:00:00.0Z  | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&until=2026-11-28T25:00:00Z   | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-28&until=2026-11-27 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-28&until=2026-11-29T00:00:00Z | badArgument",
                "verb=ListRecords&metadataPrefix=marc21                              | cannotDisseminateFormat",
                "verb=GetRecord&identifier=x&metadataPrefix=OAI_DC                   | cannotDisseminateFormat",
                "verb=GetRecord&identifier=x&metadataPrefix=oai_dc                   | idDoesNotExist",
                "verb=GetRecord&identifier=ID/none&metadataPrefix=oai_dc             | idDoesNotExist",
                "verb=GetRecord&identifier=ID/a%2500&metadataPrefix=oai_dc           | idDoesNotExist",
                "verb=GetRecord&identifier=ID/a%25zz&metadataPrefix=oai_dc           | badArgument",
                "verb=ListMetadataFormats&identifier=x                               | idDoesNotExist",
                "verb=ListSets                                                       | noSetHierarchy",
                "verb=ListIdentifiers&metadataPrefix=oai_dc&set=a                    | noSetHierarchy",
                "verb=ListSets&resumptionToken=x                                     | badResumptionToken",
                "verb=ListRecords&resumptionToken=                                   | badResumptionToken",
                "verb=ListRecords&resumptionToken=marc!1!01900000-0000-7000-8000-00000000dead!2 | badResumptionToken",
                "verb=ListRecords&resumptionToken=oai_dc!-1!01900000-0000-7000-8000-00000000dead!2 | badResumptionToken",
                "verb=ListRecords&resumptionToken=oai_dc!1!1-1-1-1-1!2               | badResumptionToken",
                "verb=ListRecords&metadataPrefix=oai_dc&until=0001-01-01             | noRecordsMatch",
                "verb=ListRecords&metadataPrefix=oai_dc&from=9999-12-31              | noRecordsMatch",
            })
    void whatIsWrongIsSaidInTheWordsOfTheProtocol(String query, String code) {
        published(Rows.seed("a", "A seed"));
        var asked = query == null ? "" : query.replace("ID", "oai:mebuki.example:" + organization);

        for (var answer : new Asking.Answer[] {repository.get(asked), repository.post(asked)}) {
            assertThat(answer.errors()).as(answer.body()).containsExactly(code);
            assertThat(answer.all("/OAI-PMH/request/@verb"))
                    .hasSize(code.startsWith("badA") || code.startsWith("badV") ? 0 : 1);
        }
    }

    @Test
    void aTimeIsAskedForWithTheWholeDayOrSecond() {
        published(Rows.seed("a", "A seed"));
        var second =
                repository.get("verb=ListIdentifiers&metadataPrefix=oai_dc").one("//datestamp");
        var day = second.substring(0, 10);
        var list = "verb=ListIdentifiers&metadataPrefix=oai_dc";

        assertThat(repository
                        .get(list + "&from=%s&until=%s".formatted(day, day))
                        .all("//header"))
                .hasSize(1);
        assertThat(repository
                        .get(list + "&from=%s&until=%s".formatted(second, second))
                        .all("//header"))
                .hasSize(1);
        assertThat(repository.get(list + "&from=0001-01-01&until=9999-12-31").all("//header"))
                .hasSize(1);
        var later = Instant.parse(second).plusSeconds(1);
        assertThat(repository.get(list + "&from=" + later).errors()).containsExactly("noRecordsMatch");
        var earlier = Instant.parse(second).minusSeconds(1);
        assertThat(repository.get(list + "&until=" + earlier).errors()).containsExactly("noRecordsMatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "jpcoar_2.0"})
    void nothingThatIsNotPublicIsTold(String format) {
        var contact = "\"contact\": \"secret@institute.example\"";
        var location = published(Rows.seed("a", "A seed").replace("}", ", %s}".formatted(contact)));
        published(hidden("b", "secret", "private"));
        published(hidden("c", "secret", "members"));
        var list = "verb=ListRecords&metadataPrefix=" + format;

        var shown = repository.get(list);
        assertThat(shown.all("//record")).hasSize(1);
        assertThat(shown.body()).doesNotContain("secret");
        assertThat(repository
                        .get("verb=GetRecord&metadataPrefix=%s&identifier=%s".formatted(format, identifier("b")))
                        .errors())
                .containsExactly("idDoesNotExist");
        var asEditor = institute.get("/oai/%s?%s".formatted(organization, list));
        assertThat(asEditor.response().body()).doesNotContain("secret");

        changed(institute.put(location, hidden("a", "secret 1", "private"), "If-Match", "*"));
        var gone = repository.get(list);
        assertThat(gone.one("//header/@status")).isEqualTo("deleted");
        assertThat(gone.all("//metadata")).isEmpty();
        assertThat(gone.body()).doesNotContain("secret");
    }

    @Test
    void whatBecameOfASeedBehindClosedDoorsIsNotToldByItsDate() {
        var location = published(Rows.seed("a", "A seed"));
        var list = "verb=ListIdentifiers&metadataPrefix=oai_dc";
        var shown = repository.get(list).one("//datestamp");
        service.advance(Duration.ofSeconds(1));
        changed(institute.put(location, hidden("a", "one", "private"), "If-Match", "*"));
        var taken = repository.get(list).one("//datestamp");
        assertThat(taken).isGreaterThan(shown);
        service.advance(Duration.ofSeconds(1));
        changed(institute.put(location, hidden("a", "two", "members"), "If-Match", "*"));
        changed(institute.delete(location, "If-Match", "*"));

        assertThat(repository.get(list).one("//datestamp")).isEqualTo(taken);
        published(Rows.seed("a", "Back"));
        var back = repository.get(list).one("//datestamp");
        assertThat(back).isGreaterThan(taken);
        assertThat(repository.get(list).all("//@status")).isEmpty();
        service.advance(Duration.ofSeconds(1));
        changed(institute.delete(location, "If-Match", "*"));
        assertThat(repository.get(list).one("//datestamp")).isGreaterThan(back);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb=Identify",
                "verb=ListMetadataFormats",
                "verb=ListSets",
                "verb=ListRecords&metadataPrefix=oai_dc",
                "verb=ListMetadataFormats&identifier=ID/b",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=ID/b"
            })
    void anInstituteThatShowsNothingAndNobodyAnswerAlike(String query) {
        published(hidden("b", "secret", "private"));
        var nobody = UUID.randomUUID();

        var answer = said(repository, organization, query);
        assertThat(answer).isEqualTo(said(new Asking(service, nobody), nobody, query));
        assertThat(answer).doesNotContain("org-");
    }

    @Test
    void theHeadOfAnAnswerIsForGuestsToo() {
        published(Rows.seed("a", "A seed"));
        var head = Api.guest(service).send("HEAD", "/oai/" + organization + "?verb=Identify", BodyPublishers.noBody());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).isEqualTo("text/xml;charset=UTF-8");
        assertThat(head.response().body()).isEmpty();
    }

    private static String said(Asking repository, UUID organization, String query) {
        return repository
                .get(query.replace("ID", "oai:mebuki.example:" + organization))
                .body()
                .replaceFirst("<responseDate>.*</responseDate>", "")
                .replace(organization.toString(), "ID");
    }

    @Test
    void whatIsNoOrganizationIsNoRepository() {
        var guest = Api.guest(service);

        assertThat(guest.get("/oai/1-1-1-1-1?verb=Identify").status()).isEqualTo(400);
        assertThat(guest.get("/oai/org?verb=Identify").status()).isEqualTo(400);
        assertThat(guest.post("/oai/" + organization, "{}").status()).isEqualTo(415);
    }
}
