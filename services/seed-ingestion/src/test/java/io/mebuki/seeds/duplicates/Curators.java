package io.mebuki.seeds.duplicates;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.SeedEvent;
import io.mebuki.events.SeedNeighbours;
import io.mebuki.events.SeedNeighbours.Neighbour;
import io.mebuki.events.Topics;
import io.mebuki.events.testing.EventContract;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What curators and the search do, with every answer held against the contract. */
final class Curators {

    static final String KILN =
            "A probe of zirconia measures oxygen in the kiln at 750 °C. It was in use for 900 hours without drift, and"
                    + " a cook can change it.";

    private static final Duration SOON = Duration.ofMinutes(2);

    private final RunningService service;

    Curators(RunningService service) {
        this.service = service;
    }

    static String seed(String sourceId, String title, String description, String visibility) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("sourceId", sourceId)
                .put("title", title)
                .put("description", description)
                .put("visibility", visibility)
                .toString();
    }

    /** The id of a new seed. */
    static UUID publish(Api institute, String sourceId, String title, String description) {
        return publish(institute, seed(sourceId, title, description, "public"));
    }

    static UUID publish(Api institute, String seed) {
        var answer = institute.post("/api/v1/seeds", seed);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").stringValue());
    }

    static void revise(Api institute, UUID id, String seed) {
        assertThat(institute.put("/api/v1/seeds/" + id, seed, "If-Match", "*").status())
                .isEqualTo(200);
    }

    static void withdraw(Api institute, UUID id) {
        assertThat(institute.delete("/api/v1/seeds/" + id, "If-Match", "*").status())
                .isEqualTo(204);
    }

    /** As matching would. */
    void tellNeighbours(UUID seed, long version, UUID other, double similarity, boolean across) {
        var told = EventContract.kept(
                new SeedNeighbours(seed, version, "test", List.of(new Neighbour(other, similarity, across))));
        service.bean(EventPublisher.class).publishAll(Topics.NEIGHBOURS, List.of(new Keyed(seed.toString(), told)));
    }

    /** Delivers events once more, to whatever partition they came from. */
    void tellAgain(List<EventTopic.Told> events) {
        var again = events.stream()
                .map(event -> new Keyed(event.key(), read(event)))
                .toList();
        service.bean(EventPublisher.class).publishAll(Topics.SEEDS, again);
    }

    private static Object read(EventTopic.Told event) {
        var type = Stream.of(SeedEvent.class.getPermittedSubclasses())
                .filter(each -> EventContract.type(each).equals(event.type()))
                .findFirst()
                .orElseThrow();
        return JsonMapper.shared().treeToValue(event.data(), type);
    }

    static List<JsonNode> list(Api institute, String query) {
        var answer = institute.get("/api/v1/duplicates?limit=100" + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertFits("DuplicatePage", answer.json());
        return answer.json().get("items").valueStream().toList();
    }

    /** The pairs of a seed as an institute sees them. */
    static List<JsonNode> pairs(Api institute, UUID seed) {
        return list(institute, "").stream().filter(pair -> has(pair, seed)).toList();
    }

    private static boolean has(JsonNode pair, UUID seed) {
        return List.of("one", "other").stream()
                .anyMatch(side -> pair.get(side).get("id").stringValue().equals(seed.toString()));
    }

    /** The one pair of a seed, once it is there. */
    static JsonNode pair(Api institute, UUID seed) {
        return await().atMost(SOON)
                .until(() -> pairs(institute, seed), found -> found.size() == 1)
                .getFirst();
    }

    static JsonNode pair(Api institute, UUID seed, String status) {
        return await().atMost(SOON)
                .until(
                        () -> pairs(institute, seed),
                        found -> found.size() == 1
                                && found.getFirst().get("status").stringValue().equals(status))
                .getFirst();
    }

    static void noPair(Api institute, UUID seed) {
        await().atMost(SOON).until(() -> pairs(institute, seed).isEmpty());
    }

    static String path(JsonNode pair) {
        return "/api/v1/duplicates/" + pair.get("id").stringValue();
    }

    static Api.Answer read(Api institute, JsonNode pair) {
        var answer = institute.get(path(pair));
        if (answer.status() == 200) {
            assertFits("DuplicateComparison", answer.json());
        }
        return answer;
    }

    static Api.Answer decide(Api institute, JsonNode pair, String decision) {
        var answer = institute.put(path(pair) + "/decision", decision, "If-Match", "*");
        if (answer.status() == 200) {
            assertFits("Duplicate", answer.json());
        }
        return answer;
    }

    static Api.Answer link(Api institute, JsonNode pair) {
        return decide(institute, pair, "{\"decision\":\"link\"}");
    }

    static Api.Answer dismiss(Api institute, JsonNode pair) {
        return decide(institute, pair, "{\"decision\":\"dismiss\"}");
    }

    static Api.Answer merge(Api institute, JsonNode pair, UUID keep) {
        return decide(institute, pair, "{\"decision\":\"merge\",\"keep\":\"" + keep + "\"}");
    }

    static Api.Answer reopen(Api institute, JsonNode pair) {
        return institute.delete(path(pair) + "/decision", "If-Match", "*");
    }
}
