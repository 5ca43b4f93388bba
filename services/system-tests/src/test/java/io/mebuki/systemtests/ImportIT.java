package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.seed;
import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many seeds from a file. */
class ImportIT {

    private static String rows(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> seed(
                                prefix + "-" + i,
                                "Titel " + prefix + " " + i,
                                "A bearing number " + i + " of " + prefix)
                        .toString())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void goodLinesGoInAndEachBadLineIsReportedByNumber() {
        var word = unique("bearing");
        var lines = String.join(
                "\n",
                "\uFEFF" + seed(word + "-1", "One", word),
                "{\"sourceId\":\"broken\"",
                "",
                seed(word + "-2", "Two", word).put("trl", 12).toString(),
                seed(word + "-1", "One again", word).toString(),
                seed(word + "-3", "Three", word).put("colour", "red").toString(),
                "[]",
                seed(word + "-4", "Vier 𠮷", word).toString() + "\r");
        var path = Stories.imported("institute", lines);
        var state = Stories.awaitIndexed("institute", path);

        assertThat(state.get("total").asLong()).isEqualTo(7);
        assertThat(state.get("accepted").asLong()).isEqualTo(2);
        assertThat(state.get("rejected").asLong()).isEqualTo(5);
        var report = Api.as("institute")
                .get(path + "/report?limit=100")
                .expect(200)
                .json()
                .get("items");
        assertThat(report.valueStream()
                        .map(row ->
                                row.get("row").asLong() + " " + row.get("field").stringValue()))
                .containsExactly("2 row", "4 trl", "5 sourceId", "6 colour", "7 row");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var rows = rows(unique("again"), 50);
        assertThat(Stories.awaitIndexed("institute", Stories.imported("institute", rows))
                        .get("accepted")
                        .asLong())
                .isEqualTo(50);
        var second = Stories.awaitIndexed("institute", Stories.imported("institute", rows));
        assertThat(second.get("unchanged").asLong()).isEqualTo(50);
        assertThat(second.get("accepted").asLong()).isZero();
        assertThat(second.get("indexed").asLong()).isEqualTo(50);
    }

    @Test
    void aDryRunOnlyChecks() {
        var word = unique("dry");
        var path = java.net
                .URI
                .create(Api.as("institute")
                        .importing("/api/v1/seed-imports?dryRun=true", rows(word, 3) + "\n{}")
                        .expect(202)
                        .header("Location"))
                .getPath();
        org.awaitility.Awaitility.await()
                .until(() -> Api.as("institute")
                        .get(path)
                        .json()
                        .get("status")
                        .stringValue()
                        .equals("completed"));
        var state = Api.as("institute").get(path).json();
        assertThat(state.get("accepted").asLong()).isEqualTo(3);
        assertThat(state.get("rejected").asLong()).isEqualTo(1);
        assertThat(Stories.found(Api.as("institute"), word).toString()).doesNotContain("\"sourceId\":\"" + word);
    }

    @Test
    void anEmptyFileIsRefused() {
        Api.as("institute").importing("/api/v1/seed-imports", "").expect(400);
        Api.as("institute")
                .send("POST", "/api/v1/seed-imports", "text/plain", "x".getBytes(StandardCharsets.UTF_8))
                .expect(415);
    }

    @Test
    void progressIsStreamed() throws Exception {
        var path = Stories.imported("institute", rows(unique("stream"), 20));
        var request = Api.as("institute")
                .with("Accept", "text/event-stream")
                .request(path + "/events")
                .GET()
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var data = lines.lines().filter(line -> line.startsWith("data:")).toList();
            var last = Api.JSON.readTree(data.getLast().substring("data:".length()));
            assertThat(last.get("status").stringValue()).isEqualTo("completed");
            assertThat(last.get("indexed").asLong()).isEqualTo(20);
        }
    }
}
