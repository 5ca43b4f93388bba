package io.mebuki.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps that many stories share. */
final class Stories {

    private Stories() {}

    static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    static ObjectNode seed(String sourceId, String title, String description) {
        return Api.JSON
                .createObjectNode()
                .put("sourceId", sourceId)
                .put("title", title)
                .put("description", description);
    }

    static ObjectNode need(String title, String problem, String disclosure) {
        return Api.JSON
                .createObjectNode()
                .put("title", title)
                .put("problem", problem)
                .put("disclosure", disclosure);
    }

    static ObjectNode search(String text) {
        return Api.JSON.createObjectNode().put("text", text);
    }

    /** Publishes a seed and returns it as stored. */
    static JsonNode published(String client, ObjectNode seed) {
        return Api.as(client).post("/api/v1/seeds", seed.toString()).expect(201).json();
    }

    /** Drafts and publishes a need and returns it as stored. */
    static JsonNode publishedNeed(String client, ObjectNode need) {
        var draft = Api.as(client)
                .post("/api/v1/needs", need.toString())
                .expect(201)
                .json();
        return Api.as(client)
                .post("/api/v1/needs/" + draft.get("id").stringValue() + "/publication")
                .expect(200)
                .json();
    }

    static boolean contains(JsonNode items, String of, String id) {
        return StreamSupport.stream(items.get("items").spliterator(), false)
                .anyMatch(item -> item.get(of).get("id").stringValue().equals(id));
    }

    static JsonNode item(JsonNode items, String of, String id) {
        return StreamSupport.stream(items.get("items").spliterator(), false)
                .filter(item -> item.get(of).get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + of + " " + id + " in " + items));
    }

    static JsonNode found(Api api, String text) {
        return api.post("/api/v1/matches/search", search(text).put("limit", 100).toString())
                .expect(200)
                .json();
    }

    /** Waits until a search with the text finds the seed. */
    static void awaitFindable(String client, String text, String seedId) {
        await("seed " + seedId + " is findable")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> contains(found(Api.as(client), text), "seed", seedId));
    }

    /** Starts an import and returns its path. */
    static String imported(String client, String lines) {
        return java.net
                .URI
                .create(Api.as(client)
                        .importing("/api/v1/seed-imports", lines)
                        .expect(202)
                        .header("Location"))
                .getPath();
    }

    /** Waits until an import has ended and all its good rows are findable. */
    static JsonNode awaitIndexed(String client, String path) {
        await("import " + path + " is indexed")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(400))
                .until(() -> {
                    var state = Api.as(client).get(path).expect(200).json();
                    return state.get("status").stringValue().equals("completed")
                            && state.get("indexed").asLong()
                                    >= state.get("accepted").asLong()
                                            + state.get("unchanged").asLong();
                });
        return Api.as(client).get(path).json();
    }

    /** The text between two code points. */
    static String quoted(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
