package io.mebuki.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Elasticsearch holds, asked without the services. */
final class Indexes {

    /** Of matching. */
    static final String SEEDS = "seeds";

    /** Of recommendation, where a version is twice the seed's, and one more once the vectors are in. */
    static final String EXPERTISE = "expertise";

    private static final Api SERVER = Api.guest().at("elasticsearch");

    private Indexes() {}

    /** The versions in which seeds are there to be found; those that are not there, or as markers only, are left out. */
    static Map<String, Long> findable(String index, Collection<String> ids) {
        var found = new HashMap<String, Long>();
        if (!ids.isEmpty()) {
            documents(index, ids).get("docs").forEach(document -> {
                if (document.path("found").booleanValue() && !isMarker(document)) {
                    found.put(
                            document.get("_id").stringValue(),
                            document.get("_version").longValue());
                }
            });
        }
        return found;
    }

    /** The version of the marker that stands for a withdrawn seed; -1 without one. */
    static long marker(String index, String id) {
        var document = SERVER.get("/" + index + "/_doc/" + id + "?_source_includes=withdrawn")
                .json();
        return document.path("found").booleanValue() && isMarker(document)
                ? document.get("_version").longValue()
                : -1;
    }

    /** Changes settings of an index as an operator might. */
    static void set(String index, String settings) {
        SERVER.put("/" + index + "/_settings", settings).expect(200);
    }

    /** Takes a document out, as an accident might: nothing is left of it. */
    static void delete(String index, String id) {
        SERVER.delete("/" + index + "/_doc/" + id + "?refresh=true").expect(200);
        // The server remembers for a second what was deleted, and takes an old version of it for late.
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
    }

    /**
     * Takes one document out, changes the version of another by hand, and makes up a third like the last one.
     *
     * @return id of the one that was made up
     */
    static String spoil(String index, String missing, String stale, String pattern) {
        var ghost = UUID.randomUUID().toString();
        delete(index, missing);
        SERVER.post("/" + index + "/_update/" + stale + "?refresh=true", "{\"doc\": {\"version\": 77}}")
                .expect(200);
        var source = (ObjectNode) SERVER.get("/" + index + "/_doc/" + pattern + "")
                .expect(200)
                .json()
                .get("_source");
        if (source.has("id")) {
            source.put("id", ghost);
        }
        SERVER.put("/" + index + "/_doc/" + ghost + "?refresh=true", source.toString())
                .expect(201);
        return ghost;
    }

    private static boolean isMarker(JsonNode document) {
        return document.at("/_source/withdrawn").booleanValue();
    }

    private static JsonNode documents(String index, Collection<String> ids) {
        var request = Api.JSON.createObjectNode().set("ids", Api.JSON.valueToTree(ids));
        return SERVER.post("/" + index + "/_mget?_source_includes=withdrawn", request.toString())
                .expect(200)
                .json();
    }
}
