package io.mebuki.seeds.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an institute does with imports. */
public final class Imports {

    private Imports() {}

    /** The path of a new import. */
    public static String start(Api institute, String file, String... headers) {
        return path(institute.upload("/api/v1/seed-imports", BodyPublishers.ofString(file), headers));
    }

    /** Sends a file of some type. */
    public static Api.Answer send(Api institute, String query, byte[] file, String type, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = type;
        return institute.send("POST", "/api/v1/seed-imports" + query, BodyPublishers.ofByteArray(file), all);
    }

    /** The path of an import that was accepted. */
    public static String path(Api.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        return "/api/v1/seed-imports/" + answer.json().get("id").stringValue();
    }

    public static JsonNode run(Api institute, String file) {
        return ended(institute, start(institute, file));
    }

    public static JsonNode ended(Api institute, String path) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> institute.get(path).json(),
                        state -> !List.of("waiting", "running", "withdrawing")
                                .contains(state.get("status").stringValue()));
    }

    /** All seeds of an institute, up to a hundred. */
    public static List<JsonNode> seeds(Api institute) {
        return institute
                .get("/api/v1/seeds?scope=own&limit=100")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    /** How many rows a table has of an import. */
    public static long count(RunningService service, String table, String path) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from " + table + " where import_id = cast(? as uuid)")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    public static void assertCounts(JsonNode state, int accepted, int unchanged, int rejected) {
        assertThat(state.get("status").stringValue()).isEqualTo("completed");
        assertThat(state.get("accepted").asInt()).as("accepted").isEqualTo(accepted);
        assertThat(state.get("unchanged").asInt()).as("unchanged").isEqualTo(unchanged);
        assertThat(state.get("rejected").asInt()).as("rejected").isEqualTo(rejected);
        assertThat(state.get("total").asInt()).as("total").isEqualTo(accepted + unchanged + rejected);
    }
}
