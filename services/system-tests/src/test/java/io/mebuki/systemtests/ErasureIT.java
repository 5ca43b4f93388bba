package io.mebuki.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was erased is nowhere any more, whether or not the eraser thought of looking there. */
class ErasureIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String MEANING = "The ion exchanger keeps its capacity in hot brine for a whole year.";

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void ofASeedThatWentEverywhereNothingIsLeft() {
        var id = publishedEverywhere();
        assertThat(Everything.having(word))
                .as("it was everywhere")
                .contains("seed-ingestion table seed", "matching table verdict", "topic mebuki.seeds")
                .contains("topic mebuki.seeds.matching.dlt", "topic mebuki.seeds.recommendation.dlt")
                .anyMatch(place -> place.startsWith("index seeds"))
                .anyMatch(place -> place.startsWith("index expertise"))
                .noneMatch(place -> place.startsWith("log"));

        var erasure = erased("{\"seedId\": \"%s\"}".formatted(id));

        Api.guest().get("/api/v1/seeds/" + id).expect(404);
        awaitCompleted(erasure);
        assertThat(Everything.having(word)).isEmpty();
        assertThat(proof(erasure).get("stores").valueStream())
                .allSatisfy(
                        store -> assertThat(store.get("state").stringValue()).isIn("clean", "empty"));
    }

    private String publishedEverywhere() {
        var need = Stories.publishedNeed("company", Stories.need("An ion exchanger for brine", MEANING, "public"));
        var body = Stories.seed("S-" + word, "Ion exchanger " + word, MEANING + " " + word);
        body.putArray("people").addObject().put("sourceId", "P-" + word).put("name", "N " + word);
        var id = Api.as("institute")
                .with("Idempotency-Key", word)
                .post("/api/v1/seeds", body.toString())
                .expect(201)
                .string("id");
        Stories.awaitIndexed(
                "institute",
                Stories.imported(
                        "institute", body.deepCopy().put("trl", 4) + "\n{\"title\": \"" + word + "\"}\n{" + word));
        Stories.awaitFindable("company", word, id);
        judge(need.get("id").stringValue(), id);
        Messages.sendPoison(Topics.SEEDS, id, word);
        Messages.sendPoison(Topics.SEEDS + ".matching.retry", id, word);
        await().atMost(SOON)
                .until(() -> Everything.having(word)
                        .containsAll(
                                List.of("topic mebuki.seeds.matching.dlt", "topic mebuki.seeds.recommendation.dlt")));
        await().atMost(SOON)
                .until(() -> Everything.having(word).stream().anyMatch(place -> place.startsWith("index expertise")));
        return id;
    }

    /** As soon as both are known to matching. */
    private void judge(String need, String seed) {
        var verdict = "{\"verdict\": \"accepted\", \"reason\": \"%s\"}".formatted(word);
        await().atMost(SOON)
                .until(() -> Api.as("company")
                                .put("/api/v1/matches/%s/%s/verdict".formatted(need, seed), verdict)
                                .status()
                        == 200);
    }

    @Test
    void ofAPersonNothingIsLeft() {
        var body = Stories.seed("S-" + UUID.randomUUID(), "A kiln lining", "It lasts.");
        body.putArray("people").addObject().put("sourceId", "P-" + word).put("name", "N " + word);
        var id = Stories.published("institute", body).get("id").stringValue();
        await().atMost(SOON)
                .until(() -> Everything.having(word).stream().anyMatch(place -> place.startsWith("index expertise")));

        var erasure = erased("{\"person\": {\"sourceId\": \"P-%s\"}}".formatted(word));

        awaitCompleted(erasure);
        assertThat(Everything.having(word)).isEmpty();
        assertThat(Api.guest()
                        .get("/api/v1/seeds/" + id)
                        .expect(200)
                        .json()
                        .path("people")
                        .size())
                .isZero();
    }

    private static String erased(String body) {
        return URI.create(Api.as("institute")
                        .post("/api/v1/erasures", body)
                        .expect(202)
                        .header("Location"))
                .getPath();
    }

    private static JsonNode proof(String erasure) {
        return Api.as("institute").get(erasure + "/proof").expect(200).json();
    }

    private static void awaitCompleted(String erasure) {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var proof = proof(erasure);
                    assertThat(proof.get("stores").valueStream())
                            .filteredOn(store -> !List.of("clean", "empty")
                                    .contains(store.get("state").stringValue()))
                            .isEmpty();
                    assertThat(proof.at("/erasure/status").stringValue()).isEqualTo("completed");
                });
    }

    /** A line of the file that names all stores. */
    private record Line(String service, String kind, String store) {

        private Stream<String> columns() {
            var table = store.substring(0, store.indexOf('('));
            return Stream.of(store.substring(store.indexOf('(') + 1, store.length() - 1)
                            .split(", "))
                    .filter(column -> !column.isEmpty())
                    .map(column -> service + " " + table + "." + column);
        }

        private Stream<String> topics() {
            return kind.equals("letters") ? Stream.of(store + ".dlt", store + ".retry") : Stream.of(store);
        }
    }

    private static List<Line> lines() throws IOException {
        var file = Stack.root().resolve("services/platform/src/main/resources/erasure/stores.tsv");
        return Files.readString(file, UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Line(cells[0], cells[1], cells[2]))
                .toList();
    }

    @Test
    void theFileNamesEveryColumnTopicAndIndexThatThereIs() throws IOException {
        var lines = lines();
        assertThat(Everything.columns())
                .containsExactlyInAnyOrderElementsOf(lines.stream()
                        .filter(line -> line.kind().equals("table"))
                        .flatMap(Line::columns)
                        .toList());
        assertThat(Everything.topics())
                .containsExactlyInAnyOrderElementsOf(lines.stream()
                        .filter(line -> List.of("topic", "letters").contains(line.kind()))
                        .flatMap(Line::topics)
                        .toList());
        assertThat(Everything.indexes())
                .isNotEmpty()
                .allSatisfy(index -> assertThat(lines)
                        .filteredOn(line -> line.kind().equals("index"))
                        .anyMatch(line -> index.startsWith(line.store().replace("*", ""))));
    }
}
