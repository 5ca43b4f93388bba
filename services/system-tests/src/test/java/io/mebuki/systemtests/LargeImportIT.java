package io.mebuki.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How soon the rows of a large file are findable, over the whole system; prints the figures for docs/results.md. */
@Tag("drill")
class LargeImportIT {

    private static final Duration LONG = Duration.ofMinutes(20);

    @Test
    void shortJapaneseTitles() throws IOException {
        measured(lines("demo-seeds-ja-large", "ja", Integer.MAX_VALUE));
    }

    /** Most of the time the model's, see matching's ReadingSpeedIT. */
    @Test
    void wholeEnglishTexts() throws IOException {
        measured(lines("demo-tech-en", "en", 2_000));
    }

    private static void measured(String lines) {
        var start = System.nanoTime();
        var path = Stories.imported("institute", lines);
        System.out.printf("sent after %.1f s%n", since(start));
        await().atMost(LONG).pollInterval(Duration.ofMillis(100)).until(() -> indexed(path) > 0);
        System.out.printf("the first findable after %.1f s%n", since(start));
        await().atMost(LONG).pollInterval(Duration.ofMillis(200)).until(() -> indexed(path) == accepted(path));
        System.out.printf("all %d findable after %.1f s%n", accepted(path), since(start));

        var again = System.nanoTime();
        var second = Stories.imported("institute", lines);
        await().atMost(LONG)
                .until(() -> state(second).get("status").stringValue().equals("completed"));
        System.out.printf("the same again, all unchanged after %.1f s%n", since(again));
        assertThat(state(second).get("unchanged").asLong()).isEqualTo(accepted(path));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static JsonNode state(String path) {
        return Api.as("institute").get(path).expect(200).json();
    }

    private static long indexed(String path) {
        return state(path).get("indexed").asLong();
    }

    /** Once all rows have been read. */
    private static long accepted(String path) {
        var state = state(path);
        return state.get("status").stringValue().equals("completed")
                ? state.get("accepted").asLong()
                : -1;
    }

    private static String lines(String set, String language, int most) throws IOException {
        var folder = Stack.sharedData(set).orElseGet(() -> abort("no data beside the project: 1 measurement skipped"));
        try (var rows = Files.lines(folder.resolve("seeds.jsonl"))) {
            return rows.limit(most)
                    .map(row -> seed(Api.JSON.readTree(row), language))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String seed(JsonNode row, String language) {
        var seed = Stories.seed(
                        row.get("id").stringValue(),
                        row.get("title").stringValue(),
                        row.get("text").stringValue())
                .put("language", language);
        if (row.has("keywords")) {
            seed.set("keywords", row.get("keywords"));
        }
        return seed.toString();
    }
}
