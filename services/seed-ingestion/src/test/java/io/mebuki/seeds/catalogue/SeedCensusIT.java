package io.mebuki.seeds.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those who keep copies of seeds can ask their owner. */
class SeedCensusIT {

    private static final String CENSUS = "/internal/census/seeds";
    private static final JsonMapper JSON = new JsonMapper();

    private static RunningService service;

    private final UUID institute = UUID.randomUUID();
    private Api editor;
    private Api peer;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("seed_census"), Map.of());
    }

    @BeforeEach
    void callers() {
        editor = Api.institute(service, institute);
        peer = Api.bearing(service, RunningService.ISSUER.serviceToken());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private UUID published(String sourceId) {
        var seed = editor.post(
                "/api/v1/seeds",
                JSON.writeValueAsString(Map.of("sourceId", sourceId, "title", "A", "description", "B")));
        assertThat(seed.status()).isEqualTo(201);
        return UUID.fromString(seed.json().get("id").asString());
    }

    private void revised(UUID id, String sourceId, String title) {
        var seed = JSON.writeValueAsString(Map.of("sourceId", sourceId, "title", title, "description", "B"));
        assertThat(editor.put("/api/v1/seeds/" + id, seed, "If-Match", "*").status())
                .isEqualTo(200);
    }

    private void withdrawn(UUID id) {
        assertThat(editor.delete("/api/v1/seeds/" + id, "If-Match", "*").status())
                .isEqualTo(204);
    }

    private JsonNode tally() {
        return peer.get(CENSUS)
                .json()
                .valueStream()
                .filter(tally -> tally.get("organization").asString().equals(institute.toString()))
                .findFirst()
                .orElseThrow();
    }

    private int tellAgain(Object... things) {
        var answer = peer.post(CENSUS + "/telling", JSON.writeValueAsString(Map.of("things", List.of(things))));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("things").asInt();
    }

    private Map<String, Object> thing(UUID id, long version) {
        return Map.of("id", id, "organization", institute, "version", version);
    }

    private long version(UUID id) {
        return editor.get("/api/v1/seeds/" + id).json().get("version").asLong();
    }

    @Test
    void theDatabaseCountsAsJavaDoes() {
        var ids = IntStream.range(0, 40).mapToObj(i -> published("c-" + i)).toList();
        revised(ids.getFirst(), "c-0", "Another");
        withdrawn(ids.getLast());

        var expected = ids.subList(1, 39).stream()
                .mapToLong(id -> Checksum.of(id, 1))
                .reduce(Checksum.of(ids.getFirst(), 2), (one, other) -> one ^ other);

        var buckets = tally().get("buckets");
        assertThat(tally().get("alias").asString()).isEqualTo("org-" + institute);
        assertThat(buckets.valueStream()
                        .mapToLong(bucket -> bucket.get("count").asLong())
                        .sum())
                .isEqualTo(39);
        assertThat(buckets.valueStream()
                        .mapToLong(bucket -> bucket.get("checksum").asLong())
                        .reduce(0, (one, other) -> one ^ other))
                .isEqualTo(expected);
        var bucket = Checksum.bucket(ids.getFirst());
        var wanted = JSON.writeValueAsString(Map.of("organization", institute, "buckets", List.of(bucket)));
        assertThat(peer.post(CENSUS + "/entries", wanted).json().valueStream())
                .anySatisfy(entry -> {
                    assertThat(entry.get("id").asString())
                            .isEqualTo(ids.getFirst().toString());
                    assertThat(entry.get("version").asLong()).isEqualTo(2);
                })
                .allSatisfy(entry -> assertThat(
                                Checksum.bucket(UUID.fromString(entry.get("id").asString())))
                        .isEqualTo(bucket));
    }

    @Test
    void whatIsToldAgainIsItsPresentStateInTheSameVersion() {
        var kept = published("kept");
        revised(kept, "kept", "Revised");
        var gone = published("gone");
        withdrawn(gone);
        try (var topic = RunningService.seedsTopic()) {
            awaitTold(topic, kept, 2);
            awaitTold(topic, gone, 2);

            assertThat(tellAgain(thing(kept, 0), thing(gone, 0))).isEqualTo(2);

            var again = awaitTold(topic, kept, 3).getLast();
            assertThat(again.version()).isEqualTo(2);
            assertThat(again.data().at("/seed/title").asString()).isEqualTo("Revised");
            var withdrawal = awaitTold(topic, gone, 3).getLast();
            assertThat(withdrawal.type()).isEqualTo("io.mebuki.seed.withdrawn.v1");
            assertThat(withdrawal.version()).isEqualTo(2);
        }
        assertThat(version(kept)).isEqualTo(2);
    }

    /** Copies know more than their owner when its database was restored: whatever it told would be passed over. */
    @Test
    void whatACopyHasInALaterVersionIsToldInAStillLaterOne() {
        var behind = published("behind");

        tellAgain(thing(behind, 7));

        assertThat(version(behind)).isEqualTo(8);
        try (var topic = RunningService.seedsTopic()) {
            assertThat(awaitTold(topic, behind, 2).getLast().version()).isEqualTo(8);
        }
    }

    @Test
    void whatIsNotKnownIsToldAsWithdrawn() {
        var ghost = UUID.randomUUID();

        tellAgain(thing(ghost, 4));

        try (var topic = RunningService.seedsTopic()) {
            var told = awaitTold(topic, ghost, 1).getFirst();
            assertThat(told.type()).isEqualTo("io.mebuki.seed.withdrawn.v1");
            assertThat(told.version()).isEqualTo(4);
        }
    }

    @Test
    void isForServicesOnly() {
        for (var path : List.of(CENSUS, CENSUS + "/untold")) {
            assertThat(editor.get(path).status()).isEqualTo(403);
            assertThat(Api.guest(service).get(path).status()).isEqualTo(401);
        }
        assertThat(editor.post(CENSUS + "/telling", "{\"things\":[]}").status()).isEqualTo(403);
        assertThat(editor.post(CENSUS + "/entries", "{}").status()).isEqualTo(403);
        assertThat(peer.get("/internal/census/needs").status()).isEqualTo(404);
    }

    private static List<EventTopic.Told> awaitTold(EventTopic topic, UUID id, int times) {
        await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(id).size() == times);
        return topic.of(id);
    }
}
