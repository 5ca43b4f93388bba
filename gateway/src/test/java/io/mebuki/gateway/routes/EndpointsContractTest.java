package io.mebuki.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The gateway lets through exactly the operations of the contract, with the rights that it names, and what has a protocol of its own. */
class EndpointsContractTest {

    private static final Map<String, String> OTHER_PROTOCOLS = Map.of(
            "GET /oai/{organization}", "seeds:read, guests",
            "POST /oai/{organization}", "seeds:read, guests",
            "GET /catalog/{organization}", "seeds:read, guests");

    @Test
    void theTableIsTheContractAndTheOtherProtocols() throws Exception {
        var expected = contract();
        expected.putAll(OTHER_PROTOCOLS);

        assertThat(contract()).doesNotContainKeys(OTHER_PROTOCOLS.keySet().toArray(String[]::new));
        assertThat(table()).isEqualTo(expected);
    }

    @Test
    void aSeedsMatchesBelongToMatching() {
        assertThat(Endpoints.find("/api/v1/seeds/1/matches"))
                .get()
                .extracting(Endpoint::route)
                .isEqualTo(Route.MATCHES);
        assertThat(Endpoints.find("/api/v1/seeds/1"))
                .get()
                .extracting(Endpoint::route)
                .isEqualTo(Route.SEEDS);
        assertThat(Endpoints.find("/api/v1/seeds/1/other")).isEmpty();
        assertThat(Endpoints.find("/api/v1/seeds/")).isEmpty();
    }

    private static Map<String, String> table() {
        var table = new TreeMap<String, String>();
        for (var endpoint : Endpoints.ALL) {
            endpoint.methods()
                    .forEach((method, access) -> table.put(
                            method + " " + endpoint.path(), access.permission() + (access.guests() ? ", guests" : "")));
        }
        return table;
    }

    private static Map<String, String> contract() throws Exception {
        var document = new YAMLMapper().readTree(new ClassPathResource("openapi/mebuki.yaml").getInputStream());
        var operations = new TreeMap<String, String>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (method.getValue().has("operationId")) {
                    operations.put(
                            method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), right(method.getValue()));
                }
            }
        }
        return operations;
    }

    private static String right(JsonNode operation) {
        var guests = operation.path("security").valueStream().anyMatch(JsonNode::isEmpty);
        return operation.path("x-permission").asString().split(",", 2)[0] + (guests ? ", guests" : "");
    }
}
