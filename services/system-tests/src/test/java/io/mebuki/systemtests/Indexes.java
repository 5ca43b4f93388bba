package io.mebuki.systemtests;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

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
