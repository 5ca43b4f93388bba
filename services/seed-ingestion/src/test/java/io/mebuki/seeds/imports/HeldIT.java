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
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files that wait until their institute has said what the columns mean. */
class HeldIT {

    private static final String FILE = "整理記号,課題,要約,備考\nA-1,触媒,低温で働く,急ぎ\nA-2,膜,水を通す,\n";
    private static final String MEANT = """
            {"fields": ["sourceId", "title", "description", null]}""";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("held_it"), Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private Api institute;

    @BeforeEach
    void signIn() {
        institute = Api.institute(service, UUID.randomUUID());
    }

    private Api.Answer send(String query) {
        return Imports.send(institute, query, FILE.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private String held() {
        return path(send("?hold=true"));
    }

    private JsonNode seeds() {
        return institute.get("/api/v1/seeds?scope=own").json().get("items");
    }

    @Test
    void aTableWithUnknownColumnsWaitsUntilTheyAreExplained() {
        assertThat(send("").status()).isEqualTo(400);
        var path = held();

        var waiting = institute.get(path).json();
        assertFits("SeedImport", waiting);
        assertThat(waiting.get("status").stringValue()).isEqualTo("waiting");
        assertThat(waiting.at("/columns/1/examples").toString()).isEqualTo("[\"触媒\",\"膜\"]");
        var refused = institute.post(path + "/start", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().findValuesAsString("expected")).hasSize(2);
        assertThat(seeds()).isEmpty();

        assertThat(institute
                        .put(path + "/columns", MEANT)
                        .json()
                        .at("/columns/1/field")
                        .stringValue())
                .isEqualTo("title");
        assertThat(institute.post(path + "/start", "").status()).isEqualTo(200);

        assertCounts(Imports.ended(institute, path), 2, 0, 0);
        assertThat(seeds().findValuesAsString("title")).containsExactlyInAnyOrder("触媒", "膜");
    }

    @Test
    void whatWasExplainedIsRememberedForTheInstituteAlone() {
        var path = held();
        institute.put(path + "/columns", MEANT.replace("}", ", \"remember\": true}"));
        institute.post(path + "/cancellation", "");
        assertCounts(Imports.ended(institute, path(send(""))), 2, 0, 0);

        var other = Api.institute(service, UUID.randomUUID());
        assertThat(Imports.send(other, "", FILE.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyElseSeesOrStartsIt() {
        var path = held();
        var other = Api.institute(service, UUID.randomUUID());

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.put(path + "/columns", MEANT).status()).isEqualTo(404);
        assertThat(other.post(path + "/start", "").status()).isEqualTo(404);
        assertThat(institute.get(path).json().get("status").stringValue()).isEqualTo("waiting");
    }

    @Test
    void twoColumnsForOneThingAreNotStarted() {
        var path = held();
        institute.put(path + "/columns", MEANT.replace("null", "\"title\""));

        var refused = institute.post(path + "/start", "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/value").stringValue()).isEqualTo("備考");
    }

    @Test
    void columnsAreChangedWhileItWaitsAndAllAtOnce() {
        var path = held();
        assertThat(institute.put(path + "/columns", "{\"fields\": [\"title\"]}").status())
                .isEqualTo(400);
        assertThat(institute.put(path + "/columns", "{\"fields\": [\"x\"]}").status())
                .isEqualTo(400);
        institute.put(path + "/columns", MEANT);
        institute.post(path + "/start", "");
        Imports.ended(institute, path);

        assertThat(institute.put(path + "/columns", MEANT).status()).isEqualTo(409);
        var again = institute.post(path + "/start", "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("status").stringValue()).isEqualTo("completed");
    }

    @Test
    void aFileOfSeedsWaitsTooButHasNoColumns() {
        var path = path(Imports.send(
                institute, "?hold=true", Rows.seed("a", "A").getBytes(StandardCharsets.UTF_8), "application/x-ndjson"));

        assertThat(institute.put(path + "/columns", MEANT).status()).isEqualTo(409);
        institute.post(path + "/start", "");
        assertCounts(Imports.ended(institute, path), 1, 0, 0);
    }

    @Test
    void whatNobodyStartsIsCancelledAfterADay() {
        var old = held();
        var young = held();
        var database = service.bean(JdbcClient.class);
        database.sql("update seed_import set updated_at = now() - interval '25 hours' where id = cast(? as uuid)")
                .param(old.substring(old.lastIndexOf('/') + 1))
                .update();

        service.bean(HeldImports.class).sweep();

        assertThat(institute.get(old).json().get("status").stringValue()).isEqualTo("cancelled");
        assertThat(institute.get(young).json().get("status").stringValue()).isEqualTo("waiting");
        assertThat(database.sql("select count(*) from seed_import_piece where import_id = cast(? as uuid)")
                        .param(old.substring(old.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasCheckedIsImportedWithoutSendingItAgain() {
        var file = Rows.file("c", 150, "C") + "\n{\"sourceId\":\"bad\"}\n" + Rows.seed("c-1", "Twice");
        var path = path(institute.upload("/api/v1/seed-imports?dryRun=true", BodyPublishers.ofString(file)));
        var checked = Imports.ended(institute, path);
        assertFits("SeedImport", checked);
        assertCounts(checked, 150, 0, 2);
        assertThat(Instant.parse(checked.get("startableUntil").stringValue())).isAfter(Instant.now());
        assertThat(seeds()).isEmpty();

        assertThat(institute.post(path + "/start", "").status()).isEqualTo(200);
        var imported = Imports.ended(institute, path);
        assertCounts(imported, 150, 0, 2);
        assertThat(imported.get("dryRun").asBoolean()).isFalse();
        assertThat(imported.has("startableUntil")).isFalse();
        assertThat(institute.get(path + "/report").json().get("items")).hasSize(2);
        assertThat(seeds()).isNotEmpty();
        institute.post(path + "/start", "");
        assertThat(institute.get(path).json()).as("started once").isEqualTo(imported);
    }

    @Test
    void aCheckedFileIsKeptForADay() {
        var path = path(
                institute.upload("/api/v1/seed-imports?dryRun=true", BodyPublishers.ofString(Rows.seed("k", "K"))));
        Imports.ended(institute, path);
        assertThat(Api.institute(service, UUID.randomUUID())
                        .post(path + "/start", "")
                        .status())
                .isEqualTo(404);
        service.advance(Duration.ofHours(25));
        service.bean(HeldImports.class).sweep();
        assertThat(institute.post(path + "/start", "").status()).isEqualTo(409);
        assertThat(seeds()).isEmpty();
    }
}
