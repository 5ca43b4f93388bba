package io.mebuki.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Floors of quality on labelled data beside the project, so that a change that loses matches is seen at once. */
class EvaluationIT {

    @Test
    void japaneseTitlesFindEnglishSeeds() throws IOException {
        var folder = Stack.sharedData("kaken-ja-en").orElseGet(EvaluationIT::missing);
        var seeds = rows(folder.resolve("seeds.jsonl"));
        var lines = seeds.stream()
                .map(seed -> Stories.seed(
                                seed.get("id").stringValue(),
                                title(seed),
                                seed.get("text").stringValue())
                        .toString())
                .collect(Collectors.joining("\n"));
        Stories.awaitIndexed("institute2", Stories.imported("institute2", lines));

        var needs = rows(folder.resolve("needs_title.jsonl"));
        long hits = needs.stream().filter(EvaluationIT::foundInFirstTen).count();
        assertThat((double) hits / needs.size())
                .as("recall in the first ten of %d needs", needs.size())
                .isGreaterThan(.85);
    }

    /** Each need of this set has the one seed that bears its number. */
    private static boolean foundInFirstTen(JsonNode need) {
        var wanted = need.get("id").stringValue().substring("q-".length()) + "-en";
        var answer = Api.as("partner")
                .post(
                        "/api/v1/matches/search",
                        Stories.search(need.get("text").stringValue())
                                .put("limit", 30)
                                .toString())
                .expect(200)
                .json();
        return answer.get("items")
                .valueStream()
                .map(item -> item.get("seed").get("sourceId").stringValue())
                .filter(source -> source.startsWith("kaken-"))
                .limit(10)
                .anyMatch(wanted::equals);
    }

    private static String title(JsonNode seed) {
        var title = seed.get("title").stringValue().strip();
        var text = seed.get("text").stringValue();
        return title.isEmpty()
                ? text.substring(0, text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length()))))
                : title;
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> Api.JSON.readTree(line))
                    .toList();
        }
    }

    private static Path missing() {
        var message = "no labelled data beside the project: 1 evaluation skipped";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        return abort(message);
    }
}
