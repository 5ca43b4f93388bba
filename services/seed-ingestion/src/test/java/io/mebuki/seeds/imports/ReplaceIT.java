package io.mebuki.seeds.imports;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static io.mebuki.seeds.testing.Imports.assertCounts;
import static io.mebuki.seeds.testing.Imports.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files that stand for all that an institute publishes. */
class ReplaceIT {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("replace_it"), Map.of("mebuki.imports.chunk-rows", 20));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private Api institute;

    @BeforeEach
    void publish() {
        institute = Api.institute(service, UUID.randomUUID());
        assertCounts(Imports.run(institute, rows(0, 60)), 60, 0, 0);
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Rows.seed("r-" + i, "R " + i))
                .collect(Collectors.joining("\n"));
    }

    private String replace(String query, String rows) {
        var path = path(Imports.send(
                institute, "?replace=true" + query, rows.getBytes(StandardCharsets.UTF_8), "application/x-ndjson"));
        Imports.ended(institute, path);
        return path;
    }

    private JsonNode state(String path) {
        var state = institute.get(path).json();
        assertFits("SeedImport", state);
        return state;
    }

    private Api.Answer confirm(String path, int absent) {
        return institute.post(path + "/withdrawal", "{\"absent\": %d}".formatted(absent));
    }

    private int seeds() {
        return institute
                .get("/api/v1/seeds?scope=own&limit=100")
                .json()
                .get("items")
                .size();
    }

    @Test
    void whatTheFileDoesNotHaveIsWithdrawnOnceThatIsConfirmed() {
        var path = replace("", rows(50, 65));

        assertThat(state(path).get("absent").asInt()).isEqualTo(50);
        assertThat(seeds()).isEqualTo(65);
        assertThat(confirm(path, 49).status()).isEqualTo(409);
        assertThat(seeds()).isEqualTo(65);
        var confirmed = confirm(path, 50);
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().has("absent"))
                .as("nothing is left to be confirmed")
                .isFalse();

        var ended = Imports.ended(institute, path);
        assertCounts(ended, 5, 10, 0);
        assertThat(ended.get("withdrawn").asInt()).isEqualTo(50);
        assertThat(ended.has("absent")).isFalse();
        assertThat(seeds()).isEqualTo(15);
        assertThat(confirm(path, 50).status()).isEqualTo(409);
    }

    @Test
    void whatIsPublishedMeanwhileIsCountedAgain() {
        var path = replace("", rows(0, 59));
        assertThat(state(path).get("absent").asInt()).isEqualTo(1);
        institute.post("/api/v1/seeds", Rows.seed("by-hand", "H"));

        assertThat(confirm(path, 1).status()).isEqualTo(409);
        assertThat(state(path).get("absent").asInt()).isEqualTo(2);
        assertThat(confirm(path, 2).status()).isEqualTo(200);
        Imports.ended(institute, path);
        assertThat(seeds()).isEqualTo(59);
    }

    @Test
    void aFileWithARejectedRowWithdrawsNothing() {
        var path = replace("", rows(0, 10) + "\n{\"sourceId\": \"r-30\"}");

        assertThat(state(path).has("absent")).isFalse();
        assertThat(confirm(path, 50).status()).isEqualTo(409);
        assertThat(seeds()).isEqualTo(60);
    }

    @Test
    void aDryRunTellsHowManyAndOtherImportsNone() {
        var checked = replace("&dryRun=true", rows(0, 10));
        assertThat(state(checked).get("absent").asInt()).isEqualTo(50);
        assertThat(confirm(checked, 50).status()).isEqualTo(409);

        var plain = Imports.start(institute, rows(0, 10));
        Imports.ended(institute, plain);
        assertThat(state(plain).has("absent")).isFalse();
        assertThat(seeds()).isEqualTo(60);
    }

    @Test
    void nobodyElseConfirmsAndNobodyElsesSeedsGo() {
        var other = Api.institute(service, UUID.randomUUID());
        Imports.run(other, rows(0, 5));
        var path = replace("", rows(0, 1));

        assertThat(other.post(path + "/withdrawal", "{\"absent\": 59}").status())
                .isEqualTo(404);
        confirm(path, 59);
        Imports.ended(institute, path);
        assertThat(other.get("/api/v1/seeds?scope=own").json().get("items")).hasSize(5);
    }

    @Test
    void whatNobodyConfirmsForADayIsForgotten() {
        var path = replace("", rows(0, 10));
        var id = path.substring(path.lastIndexOf('/') + 1);
        var database = service.bean(JdbcClient.class);
        database.sql("update seed_import set updated_at = now() - interval '25 hours' where id = cast(? as uuid)")
                .param(id)
                .update();

        service.bean(Replacement.class).sweep();

        assertThat(state(path).has("absent")).isFalse();
        assertThat(database.sql("select count(*) from seed_import_source where import_id = cast(? as uuid)")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(seeds()).isEqualTo(60);
    }
}
