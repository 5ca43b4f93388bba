package io.mebuki.seeds.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What an institute does with imports. */
public final class Imports {

    private Imports() {}

    /** The path of a new import. */
    public static String start(Api institute, String file, String... headers) {
        var answer = institute.upload("/api/v1/seed-imports", BodyPublishers.ofString(file), headers);
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
                        state -> !state.get("status").stringValue().equals("running"));
    }

    public static void assertCounts(JsonNode state, int accepted, int unchanged, int rejected) {
        assertThat(state.get("status").stringValue()).isEqualTo("completed");
        assertThat(state.get("accepted").asInt()).as("accepted").isEqualTo(accepted);
        assertThat(state.get("unchanged").asInt()).as("unchanged").isEqualTo(unchanged);
        assertThat(state.get("rejected").asInt()).as("rejected").isEqualTo(rejected);
        assertThat(state.get("total").asInt()).as("total").isEqualTo(accepted + unchanged + rejected);
    }
}
