package io.mebuki.seeds.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an institute refuses to have handed on is in no repository and no catalogue, and is read here all the same. */
class HandedOnIT {

    private static final String RECORDS = "verb=ListRecords&metadataPrefix=oai_dc";
    private static final String HEADERS = "verb=ListIdentifiers&metadataPrefix=oai_dc";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("handed_on_it"), Map.of("mebuki.node", "a.example"));
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

    private void revise(String location, String seed) {
        assertThat(institute.put(location, seed, "If-Match", "*").status()).isEqualTo(200);
    }

    private String identifier(String sourceId) {
        return "oai:a.example:%s/%s".formatted(organization, sourceId);
    }

    private String catalogue() {
        return Api.guest(service).get("/catalog/" + organization).response().body();
    }

    private static String restricted(String sourceId, String field, String words) {
        return Rows.seed(sourceId, "A seed").replace("}", ", \"%s\": \"%s\"}".formatted(field, words));
    }

    @Test
    void oneByOne() {
        var location = published(Rows.seed("a", "A seed"));
        assertThat(catalogue()).contains("A seed");

        revise(location, restricted("a", "usePolicy", "no-onward-sharing"));
        assertDeleted("a");
        var told = repository.get(RECORDS).one("//datestamp");
        service.advance(Duration.ofSeconds(2));
        revise(location, restricted("a", "usePolicy", "再配布禁止"));
        assertThat(repository.get(RECORDS).one("//datestamp")).isEqualTo(told);
        assertThat(Api.guest(service).get(location).status()).isEqualTo(200);

        revise(location, Rows.seed("a", "A seed again"));
        assertThat(repository.get(RECORDS).all("//metadata")).hasSize(1);
        assertThat(catalogue()).contains("A seed again");
    }

    @Test
    void inBulkAndByWordsInTheLicence() {
        Imports.run(institute, Rows.seed("a", "A seed") + "\n" + restricted("b", "usePolicy", "無断での再配布を禁じます。"));
        assertThat(repository.get(RECORDS).all("//identifier")).containsExactly(identifier("a"));
        assertThat(catalogue()).contains(identifier("a")).doesNotContain(identifier("b"));

        Imports.run(institute, restricted("a", "licence", "CC BY 4.0; do not redistribute"));
        assertDeleted("a");
        Imports.run(institute, Rows.seed("b", "Now for all"));
        assertThat(repository.get(RECORDS).all("//record[metadata]/header/identifier"))
                .containsExactly(identifier("b"));
    }

    @Test
    void whatWasNeverOfferedIsNotThere() {
        published(restricted("a", "usePolicy", "Attribution. No redistribution."));
        assertThat(repository.get(RECORDS).errors()).containsExactly("noRecordsMatch");
        assertThat(repository
                        .get("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier("a"))
                        .errors())
                .containsExactly("idDoesNotExist");
        assertThat(Api.guest(service).get("/catalog/" + organization).status()).isEqualTo(404);
    }

    private void assertDeleted(String sourceId) {
        for (var query : List.of(RECORDS, HEADERS)) {
            var gone = repository.get(query);
            assertThat(gone.one("//header[@status='deleted']/identifier")).isEqualTo(identifier(sourceId));
            assertThat(gone.all("//metadata")).isEmpty();
        }
        assertThat(catalogue()).doesNotContain(identifier(sourceId));
    }
}
