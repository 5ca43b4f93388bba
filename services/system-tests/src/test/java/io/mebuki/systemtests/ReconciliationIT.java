package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whether the indexes hold what their owners hold is proven, and what differs is mended, and nothing else is told. */
class ReconciliationIT {

    private static final String RECONCILIATION = "/api/v1/reconciliation";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Api OPERATOR = Api.as("operator");

    private static JsonNode index(String name) {
        return OPERATOR.get(RECONCILIATION)
                .expect(200)
                .json()
                .get("indexes")
                .valueStream()
                .filter(index -> index.get("index").stringValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no index " + name));
    }

    /** The index as a comparison finds it that begins now. */
    private static JsonNode compared(String name, Predicate<JsonNode> wanted) {
        OPERATOR.post(RECONCILIATION).expect(202);
        var begun = Instant.now();
        await(name + " is compared")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    var now = index(name);
                    return !now.get("comparing").booleanValue()
                            && now.has("comparedAt")
                            && Instant.parse(now.get("comparedAt").stringValue())
                                    .isAfter(begun)
                            && wanted.test(now);
                });
        return index(name);
    }

    private static boolean agrees(JsonNode index) {
        return index.get("state").stringValue().equals("agrees");
    }

    private static boolean differs(JsonNode index) {
        return index.get("state").stringValue().equals("differs");
    }

    private static List<String> ids(JsonNode index, String way) {
        return index.get(way)
                .get("first")
                .valueStream()
                .map(thing -> thing.get("id").stringValue())
                .toList();
    }

    private static String published(String word) {
        var id = Stories.published("institute", Stories.seed(word, "Proof of " + word, "A proven seed, " + word))
                .get("id")
                .stringValue();
        Stories.awaitFindable("institute", word, id);
        return id;
    }

    @ParameterizedTest
    @CsvSource({"matching-seeds, seeds", "recommendation-seeds, expertise"})
    void exactlyWhatDiffersIsNamedToldAgainAndAgreesAgain(String index, String name) {
        var words = IntStream.range(0, 3).mapToObj(i -> unique("proof")).toList();
        var ids = words.stream().map(ReconciliationIT::published).toList();
        compared(index, ReconciliationIT::agrees);
        var missing = ids.get(0);
        var stale = ids.get(1);
        var ghost = Indexes.spoil(name, missing, stale, ids.get(2));

        var found = compared(index, ReconciliationIT::differs);

        assertThat(found.get("differences").asLong()).isEqualTo(3);
        assertThat(ids(found, "missing")).containsExactly(missing);
        assertThat(ids(found, "stale")).containsExactly(stale);
        assertThat(ids(found, "extra")).containsExactly(ghost);
        assertThat(found.at("/organizations/0/state").stringValue()).isEqualTo("differs");
        var before = Messages.told(Topics.SEEDS);

        var repair = OPERATOR.with("Idempotency-Key", unique("repair"))
                .post(RECONCILIATION + "/" + index + "/repair")
                .expect(202)
                .json();

        assertThat(repair.get("things").asLong()).isEqualTo(3);
        await().atMost(SOON).until(() -> agrees(index(index)));

        var told = new ArrayList<>(Messages.told(Topics.SEEDS));
        before.forEach(told::remove);
        assertThat(told).extracting(Messages.Told::key).containsExactlyInAnyOrder(missing, stale, ghost);
        assertThat(told).contains(new Messages.Told(missing, 1));
        assertThat(index(index).get("resent").asLong()).isEqualTo(3);
        assertThat(OPERATOR.post(RECONCILIATION + "/" + index + "/repair")
                        .expect(202)
                        .json()
                        .get("things")
                        .asLong())
                .as("nothing is left to be told")
                .isZero();
        Stories.awaitFindable("institute", words.getFirst(), missing);
        compared("matching-seeds", ReconciliationIT::agrees);
        compared("recommendation-seeds", ReconciliationIT::agrees);
    }

    @Test
    void needsAreProvenToo() {
        var word = unique("proof");
        var need = Stories.publishedNeed(
                        "company", Stories.need("A proven need", "We look for proof of " + word, "private"))
                .get("id")
                .stringValue();
        compared("recommendation-needs", ReconciliationIT::agrees);
        compared("matching-needs", ReconciliationIT::agrees);
        Indexes.delete("needs", need);

        var found = compared("matching-needs", ReconciliationIT::differs);

        assertThat(ids(found, "missing")).containsExactly(need);
        assertThat(found.toString()).doesNotContain("proven").doesNotContain(word);
        OPERATOR.post(RECONCILIATION + "/matching-needs/repair").expect(202);
        await().atMost(SOON).until(() -> agrees(index("matching-needs")));
    }

    @Test
    void countsAndChecksumsAreThoseOfTheOwner() {
        published(unique("proof"));
        var found = compared("matching-seeds", ReconciliationIT::agrees);

        assertThat(found.get("owned")).isEqualTo(found.get("indexed"));
        assertThat(found.get("owner").stringValue()).isEqualTo("seed-ingestion");
        assertThat(found.get("organizations")
                        .valueStream()
                        .map(each -> each.path("alias").asString()))
                .contains("institute");
        var metric = OPERATOR.at("matching")
                .get("/actuator/metrics/mebuki.reconciliation.differences?tag=index:matching-seeds")
                .expect(200)
                .json();
        assertThat(metric.at("/measurements/0/value").doubleValue()).isZero();
    }

    @Test
    void whatIsOnItsWayIsNoDifference() {
        var rows = IntStream.range(0, 60)
                .mapToObj(i -> Stories.seed(unique("settling"), "Underway " + i, "It is underway, number " + i)
                        .toString())
                .toList();
        var path = Stories.imported("institute", String.join("\n", rows));

        var states = new HashSet<String>();
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            OPERATOR.post(RECONCILIATION).expect(202);
            states.add(index("matching-seeds").get("state").stringValue());
            states.add(index("recommendation-seeds").get("state").stringValue());
            var job = Api.as("institute").get(path).expect(200).json();
            return job.get("indexed").asLong() == 60;
        });

        assertThat(states).doesNotContain("differs");
        compared("matching-seeds", ReconciliationIT::agrees);
        compared("recommendation-seeds", ReconciliationIT::agrees);
    }

    @Test
    void isForOperatorsOnly() {
        for (var client : List.of("institute", "company", "partner")) {
            Api.as(client).get(RECONCILIATION).expect(403);
            Api.as(client).post(RECONCILIATION).expect(403);
            Api.as(client).post(RECONCILIATION + "/matching-seeds/repair").expect(403);
        }
        Api.guest().get(RECONCILIATION).expect(401);
        assertThat(OPERATOR.get("/internal/census/seeds").status()).isEqualTo(404);
    }
}
