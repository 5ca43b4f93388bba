package io.mebuki.seeds.offer.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guest reads in an institute's catalogue, and what no catalogue tells. */
class CatalogIT {

    private static final String ODRL = "http://www.w3.org/ns/odrl/2/";
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    private static RunningService service;
    private static Api guest;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                TestServers.database("catalog_it"), Map.of("mebuki.offer.origin", "https://mebuki.example:8443"));
        guest = Api.guest(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private UUID organization;
    private Api institute;

    @BeforeEach
    void signIn() {
        organization = UUID.randomUUID();
        institute = Api.institute(service, organization);
    }

    private String published(String seed) {
        var answer = institute.post("/api/v1/seeds", seed);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json().get("id").stringValue();
    }

    private String path() {
        return "/catalog/" + organization;
    }

    private static Api.Answer get(String path, String... headers) {
        return guest.send("GET", path, BodyPublishers.noBody(), headers);
    }

    private Model turtle() {
        var answer = get(path(), "Accept", "text/turtle");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return Graphs.read(answer.response().body(), "TTL");
    }

    private static Resource only(Model model, org.apache.jena.rdf.model.Resource type) {
        var found = model.listSubjectsWithProperty(RDF.type, type).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> texts(Resource resource, org.apache.jena.rdf.model.Property property) {
        return resource.listProperties(property)
                .mapWith(each -> text(each.getObject()))
                .toList();
    }

    /** Words with their language behind them. */
    private static String text(RDFNode node) {
        if (node.isResource()) {
            return node.toString();
        }
        var literal = node.asLiteral();
        return literal.getLanguage().isEmpty()
                ? literal.getLexicalForm()
                : literal.getLexicalForm() + '@' + literal.getLanguage();
    }

    private static final String RICH = """
            {"sourceId": "触媒 1", "title": "低温で働く触媒", "description": "排ガスを\\n𠮷度で\\"浄化\\"する。", "language": "ja",
             "translations": {"en": {"title": "A catalyst", "description": "It cleans <cold> gas."}, "de": {"title": "Ein Katalysator"}},
             "kind": "equipment", "keywords": ["触媒", "catalyst"], "fields": ["化学工学"],
             "people": [{"sourceId": "1", "name": "山田 太郎", "orcid": "0000-0002-1825-0097"}, {"sourceId": "2", "name": "Jane Roe"}],
             "organization": "芽吹大学", "organizationRor": "https://ror.org/057zh3y96", "contact": "secret",
             "licence": "CC BY 4.0", "usePolicy": "出典明記、研究目的に限る、商用利用不可、要相談", "url": "https://doi.org/10.1234/a(b)<c>"}""";

    @Test
    void aSeedIsADatasetWithAllThatIsKnownOfIt() {
        var id = published(RICH);
        var model = turtle();

        assertThat(Graphs.violations(model)).isEmpty();
        var seed = only(model, DCAT.Dataset);
        assertThat(seed.getURI()).isEqualTo("https://mebuki.example:8443/seeds/" + id + "#seed");
        assertThat(texts(seed, DCTerms.identifier))
                .containsExactly("oai:mebuki.example:%s/%%E8%%A7%%A6%%E5%%AA%%92%%201".formatted(organization));
        assertThat(texts(seed, DCTerms.title))
                .containsExactlyInAnyOrder("低温で働く触媒@ja", "A catalyst@en", "Ein Katalysator@de");
        assertThat(texts(seed, DCTerms.description))
                .containsExactlyInAnyOrder("排ガスを\n𠮷度で\"浄化\"する。@ja", "It cleans <cold> gas.@en");
        assertThat(texts(seed, DCAT.keyword)).containsExactlyInAnyOrder("触媒", "catalyst");
        assertThat(texts(seed, DCTerms.license)).containsExactly("https://creativecommons.org/licenses/by/4.0/");
        assertThat(texts(seed, DCAT.landingPage)).containsExactly("https://mebuki.example:8443/seeds/" + id);
        assertThat(texts(seed, FOAF.page)).containsExactly("https://doi.org/10.1234/a(b)%3Cc%3E");
        assertThat(texts(seed, DCTerms.type)).containsExactly("http://purl.org/coar/resource_type/c_1843");
        assertThat(model.createResource("https://orcid.org/0000-0002-1825-0097")
                        .getProperty(FOAF.name)
                        .getString())
                .isEqualTo("山田 太郎");
        assertThat(texts(seed, DCTerms.publisher)).containsExactly("https://ror.org/057zh3y96");
        assertThat(model.listStatements(null, FOAF.name, "芽吹大学").toList()).hasSize(1);
        assertThat(model.toString()).doesNotContain("secret");
    }

    @Test
    void whatIsSaidOfItsUseIsAPolicyInOdrl() {
        published(RICH);
        var model = turtle();
        var policy = only(model, model.createResource(ODRL + "Offer"));

        var permission = policy.getPropertyResourceValue(model.createProperty(ODRL, "permission"));
        assertThat(permission
                        .listProperties(model.createProperty(ODRL, "duty"))
                        .mapWith(duty -> duty.getResource()
                                .getPropertyResourceValue(model.createProperty(ODRL, "action"))
                                .getLocalName())
                        .toList())
                .containsExactlyInAnyOrder("attribute", "obtainConsent");
        assertThat(permission
                        .getPropertyResourceValue(model.createProperty(ODRL, "constraint"))
                        .getPropertyResourceValue(model.createProperty(ODRL, "rightOperand"))
                        .getURI())
                .isEqualTo("https://w3id.org/dpv#ResearchAndDevelopment");
        assertThat(policy.getPropertyResourceValue(model.createProperty(ODRL, "prohibition"))
                        .getPropertyResourceValue(model.createProperty(ODRL, "action"))
                        .getURI())
                .isEqualTo("http://creativecommons.org/ns#CommercialUse");
        assertThat(policy.getURI()).endsWith("#use-policy");
    }

    @ParameterizedTest
    @CsvSource({
        "Ask before selling., http://purl.org/dc/terms/description, Ask before selling.",
        "https://a.example/terms, http://www.w3.org/2000/01/rdf-schema#seeAlso, https://a.example/terms"
    })
    void aPolicyInOtherWordsIsToBeRead(String words, String property, String said) {
        published("""
                {"sourceId": "a", "title": "A", "description": "", "usePolicy": "%s", "licence": "ask us"}""".formatted(words));
        var model = turtle();

        assertThat(Graphs.violations(model)).isEmpty();
        var policy = only(model, model.createResource(ODRL + "Offer"));
        assertThat(texts(policy, model.createProperty(property))).containsExactly(said);
        assertThat(model.listResourcesWithProperty(
                                model.createProperty(ODRL, "action"), model.createResource(ODRL + "reviewPolicy"))
                        .toList())
                .hasSize(1);
        var seed = only(model, DCAT.Dataset);
        assertThat(seed.hasProperty(DCTerms.license)).isFalse();
        assertThat(seed.hasProperty(DCTerms.rights)).isTrue();
    }

    @Test
    void bothFormatsSayTheSameAndOthersAreRefused() {
        published(RICH);
        published(Rows.seed("plain", "A seed"));
        var json = get(path(), "Accept", "application/ld+json");

        assertThat(json.header("Content-Type")).isEqualTo("application/ld+json");
        assertThat(json.header("Vary")).contains("Accept");
        assertThat(Graphs.read(json.response().body(), "JSON-LD").isIsomorphicWith(turtle()))
                .isTrue();
        assertThat(get(path()).header("Content-Type")).isEqualTo("application/ld+json");
        assertThat(get(path() + "?format=turtle", "Accept", "text/html").header("Content-Type"))
                .isEqualTo("text/turtle;charset=utf-8");
        var refused = get(path(), "Accept", "application/rdf+xml");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void manyPagesBringEachSeedOnce() {
        Imports.run(institute, Rows.file("s", 230, "題名"));
        var seeds = new TreeSet<String>();
        var path = path() + "?format=turtle";
        int pages = 0;
        while (path != null) {
            var answer = get(path);
            var model = Graphs.read(answer.response().body(), "TTL");
            model.listSubjectsWithProperty(RDF.type, DCAT.Dataset)
                    .forEach(seed -> assertThat(seeds.add(seed.getURI())).isTrue());
            var next = model.listObjectsOfProperty(model.createProperty(HYDRA, "next"))
                    .toList();
            path = next.isEmpty() ? null : next.getFirst().toString().substring("https://mebuki.example:8443".length());
            assertThat(answer.header("Link"))
                    .isEqualTo(path == null ? null : "<https://mebuki.example:8443%s>; rel=\"next\"".formatted(path));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seeds).hasSize(230);
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "private"})
    void whatIsNotPublicIsInNoCatalogue(String visibility) {
        published("""
                {"sourceId": "a", "title": "secret", "description": "secret", "visibility": "%s"}""".formatted(visibility));
        assertThat(get(path()).status()).isEqualTo(404);
        assertThat(get(path()).response().body().replace(organization.toString(), ""))
                .isEqualTo(get("/catalog/" + new UUID(0, 1)).response().body().replace(new UUID(0, 1).toString(), ""));
        published(Rows.seed("b", "Shown"));

        assertThat(get(path()).response().body()).contains("Shown").doesNotContain("secret");
        var asEditor = institute.get(path());
        assertThat(asEditor.response().body()).contains("Shown").doesNotContain("secret");
    }

    @Test
    void whatHasNotChangedNeedNotBeReadAgain() {
        var id = published(Rows.seed("a", "A seed"));
        var first = get(path());
        assertThat(first.header("Last-Modified")).isNull();
        var tag = String.valueOf(first.header("ETag"));
        assertThat(get(path(), "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(get(path(), "If-None-Match", tag, "Accept", "text/turtle").status())
                .isEqualTo(200);

        service.advance(Duration.ofMinutes(2));
        var later = String.valueOf(get(path()).header("Last-Modified"));
        assertThat(get(path(), "If-Modified-Since", later).status()).isEqualTo(304);
        assertThat(institute.delete("/api/v1/seeds/" + id, "If-Match", "*").status())
                .isEqualTo(204);
        assertThat(get(path(), "If-Modified-Since", later).status()).isEqualTo(200);
        assertThat(get(path(), "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void theHeadOfAPageIsForGuestsToo() {
        published(Rows.seed("a", "A seed"));
        var head = guest.send("HEAD", path(), BodyPublishers.noBody());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get(path()).header("ETag"));
        assertThat(head.response().body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?cursor=x,                                             400, cursor",
        "?cursor=1-1-1-1-1-1,                                   400, cursor",
        "?cursor=-1-01900000-0000-7000-8000-00000000dead,       400, cursor",
        "?format=rdfxml,                                        400, format"
    })
    void whatIsWrongIsNamed(String query, int status, String field) {
        for (var id : List.of(organization, new UUID(0, 1))) {
            var answer = get("/catalog/" + id + query);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(field);
        }
        assertThat(get("/catalog/org").status()).isEqualTo(400);
    }

    @Test
    void aCursorBehindTheEndIsAnEmptyPage() {
        IntStream.range(0, 2).forEach(i -> published(Rows.seed("s-" + i, "A seed")));
        var answer = get(path() + "?format=turtle&cursor=999999999999999999-01900000-0000-7000-8000-00000000dead");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Graphs.read(answer.response().body(), "TTL").contains(null, RDF.type, DCAT.Dataset))
                .isFalse();
    }
}
