package io.mebuki.seeds.upkeep;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.RunningService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The versions of a seed, and what each has changed. */
class HistoryIT {

    private static final String LONG = "A membrane parts carbon dioxide from the air of greenhouses. ".repeat(6);

    private static RunningService service;
    private Api institute;
    private Api other;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("history_it"), Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void newInstitutes() {
        institute = Api.institute(service, UUID.randomUUID());
        other = Api.institute(service, UUID.randomUUID());
    }

    private String publish(Api by, String sourceId, String more) {
        var answer = by.post("/api/v1/seeds", """
                {"sourceId":"%s","title":"Title of %s","description":"%s"%s}""".formatted(sourceId, sourceId, LONG, more));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json().get("id").stringValue();
    }

    @Test
    void theHistoryShowsWhatEachVersionHasChanged() {
        var id = publish(institute, "told", "");
        var path = "/api/v1/seeds/" + id;
        institute.put(path, """
                {"sourceId":"told","title":"Title of 金","description":"","keywords":["a","b"],"organizationRor":"https://ror.org/057zh3y96","visibility":"members"}""", "If-Match", "\"1\"");
        institute.delete(path, "If-Match", "\"2\"");
        assertThat(institute.get(path).status()).isEqualTo(404);
        publish(institute, "told", "");

        var page = institute.get(path + "/history?limit=3").json();
        assertFits("SeedHistory", page);
        var versions = page.get("items");
        assertThat(versions.valueStream()
                        .map(each ->
                                each.get("version") + " " + each.get("state").stringValue()))
                .containsExactly("4 published", "3 withdrawn", "2 published");
        assertThat(versions.get(2)
                        .get("changes")
                        .valueStream()
                        .map(change -> change.get("field").stringValue()))
                .containsExactly("title", "description", "keywords", "organizationRor", "visibility");
        assertThat(versions.get(2).at("/changes/0/parts").toString()).isEqualTo("""
                        [{"kind":"same","text":"Title of "},{"kind":"removed","text":"told"},{"kind":"added","text":"金"}]""");
        assertThat(versions.get(2).at("/changes/2/parts/0/text").stringValue()).isEqualTo("a\nb");
        var rest = institute
                .get(path + "/history?limit=3&cursor=" + page.get("nextCursor").stringValue())
                .json();
        assertThat(rest.get("items")
                        .valueStream()
                        .map(each -> each.get("version").asInt()))
                .containsExactly(1);
        assertThat(rest.at("/items/0/changes")).hasSize(4);
        assertThat(other.get(path + "/history").status()).isEqualTo(404);
        assertThat(Api.guest(service).get(path + "/history").status()).isEqualTo(401);
    }
}
