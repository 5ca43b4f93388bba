package io.mebuki.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Duplicates among labelled seeds of two institutes, from their publication to the flags that curators see. The thresholds were chosen
 * on one half; the other was not looked at before.
 */
class DuplicatesIT {

    private static final double PRECISION = .95;
    private static final double RECALL = .85;
    private static final String SOURCE = "duplicates-";
    private static final List<String> INSTITUTES = List.of("institute", "institute2");

    private static final List<JsonNode> SEEDS = rows("seeds.jsonl");
    private static final List<JsonNode> PAIRS = rows("pairs.jsonl");

    @BeforeAll
    static void publish() {
        for (var institute : INSTITUTES) {
            var lines = SEEDS.stream()
                    .filter(seed -> seed.get("institute").stringValue().equals(institute))
                    .map(seed -> row(seed).toString())
                    .collect(Collectors.joining("\n"));
            Stories.awaitIndexed(institute, Stories.imported(institute, lines));
        }
        awaitTheLastFlag();
    }

    private static ObjectNode row(JsonNode seed) {
        return Stories.seed(
                        SOURCE + seed.get("id").stringValue(),
                        seed.get("title").stringValue(),
                        seed.get("description").stringValue())
                .put("language", seed.get("language").stringValue());
    }

    /** The flags come behind the index: when there have been no more for a while, there are no more. */
    private static void awaitTheLastFlag() {
        var before = new HashSet<String>();
        await("no more flags")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .during(Duration.ofSeconds(10))
                .until(() -> {
                    var now = flags();
                    boolean same = !now.isEmpty() && now.equals(before);
                    before.clear();
                    before.addAll(now);
                    return same;
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"choosing", "held-out"})
    void duplicatesAreFlaggedAndLookAlikesAreNot(String half) {
        var ids = SEEDS.stream()
                .filter(seed -> seed.get("half").stringValue().equals(half))
                .map(seed -> seed.get("id").stringValue())
                .collect(Collectors.toSet());
        var labelled = PAIRS.stream()
                .filter(pair -> !pair.get("label").stringValue().equals("look-alike"))
                .filter(pair -> ids.contains(pair.get("one").stringValue()))
                .collect(Collectors.toMap(
                        pair -> couple(
                                pair.get("one").stringValue(), pair.get("other").stringValue()),
                        pair -> pair.get("label").stringValue()));
        var flagged = flags().stream()
                .filter(couple -> Stream.of(couple.split(" ", -1)).anyMatch(ids::contains))
                .collect(Collectors.toSet());

        var found = both(flagged, labelled.keySet());
        double precision = (double) found.size() / flagged.size();
        double recall = (double) found.size() / labelled.size();
        LoggerFactory.getLogger(DuplicatesIT.class)
                .info(
                        "{}: {} flags of {} pairs, precision {}, recall {} ({}); wrong {}",
                        half,
                        flagged.size(),
                        labelled.size(),
                        precision,
                        recall,
                        byLabel(labelled, found),
                        without(flagged, labelled.keySet()));
        assertThat(precision)
                .as("precision, wrong: " + without(flagged, labelled.keySet()))
                .isGreaterThanOrEqualTo(PRECISION);
        assertThat(recall)
                .as("recall, missed: " + without(labelled.keySet(), flagged))
                .isGreaterThanOrEqualTo(RECALL);
    }

    private static String byLabel(Map<String, String> labelled, Set<String> found) {
        var counts = new TreeMap<String, int[]>();
        labelled.forEach((couple, label) -> {
            var count = counts.computeIfAbsent(label, any -> new int[2]);
            count[0] += found.contains(couple) ? 1 : 0;
            count[1]++;
        });
        return counts.entrySet().stream()
                .map(entry -> "%s %d of %d".formatted(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aLinkThatBothInstitutesSayReachesTheSearch() {
        var pair = pairs("institute")
                .filter(each -> couple(each).equals(couple("19-b", "19-t")))
                .findFirst()
                .orElseThrow();
        var decision = "/api/v1/duplicates/" + pair.get("id").stringValue() + "/decision";
        var said = "{\"decision\":\"link\"}";
        Api.as("institute").with("If-Match", "*").put(decision, said).expect(200);
        var linked = Api.as("institute2")
                .with("If-Match", "*")
                .put(decision, said)
                .expect(200)
                .json();
        assertThat(linked.get("status").stringValue()).isEqualTo("linked");
        try {
            await("both are shown as one").atMost(Duration.ofMinutes(1)).until(() -> collapsed(pair));
        } finally {
            Api.as("institute").with("If-Match", "*").delete(decision).expect(200);
            Api.as("institute2").with("If-Match", "*").delete(decision).expect(200);
        }
    }

    private static boolean collapsed(JsonNode pair) {
        var search = Stories.search("A night camera that shows the ageing of solar panels")
                .put("limit", 20)
                .put("collapse", true);
        var items = Api.as("company")
                .post("/api/v1/matches/search", search.toString())
                .expect(200)
                .json()
                .get("items");
        var ids = List.of(
                pair.get("one").get("id").stringValue(),
                pair.get("other").get("id").stringValue());
        return items.valueStream()
                .anyMatch(item -> ids.contains(item.get("seed").get("id").stringValue())
                        && !item.get("linked").isEmpty()
                        && ids.containsAll(item.get("linked").findValuesAsString("id")));
    }

    /** The flagged couples of our own seeds, whoever of the institutes sees them. */
    private static Set<String> flags() {
        return INSTITUTES.stream()
                .flatMap(DuplicatesIT::pairs)
                .map(DuplicatesIT::couple)
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> pairs(String institute) {
        var all = Stream.<JsonNode>builder();
        var next = "";
        do {
            var page = Api.as(institute)
                    .get("/api/v1/duplicates?limit=100" + next)
                    .expect(200)
                    .json();
            page.get("items").forEach(all::add);
            next = page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").stringValue() : "";
        } while (!next.isEmpty());
        return all.build()
                .filter(pair -> Stream.of("one", "other")
                        .allMatch(side ->
                                pair.get(side).get("sourceId").stringValue().startsWith(SOURCE)));
    }

    private static String couple(JsonNode pair) {
        return couple(
                pair.get("one").get("sourceId").stringValue().substring(SOURCE.length()),
                pair.get("other").get("sourceId").stringValue().substring(SOURCE.length()));
    }

    private static String couple(String one, String other) {
        return String.join(" ", new TreeSet<>(List.of(one, other)));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<String> without(Set<String> one, Set<String> other) {
        var left = new TreeSet<>(one);
        left.removeAll(other);
        return left;
    }

    private static List<JsonNode> rows(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DuplicatesIT.class.getResourceAsStream("/duplicates/" + file), file),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> Api.JSON.readTree(line)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
