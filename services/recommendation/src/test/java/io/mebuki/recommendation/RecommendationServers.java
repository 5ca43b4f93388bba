package io.mebuki.recommendation;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.testing.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service with PostgreSQL, Kafka and Elasticsearch; matching and Keycloak are played. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RecommendationServers {

    protected static final String PEOPLE = "/api/v1/collaborators/search";
    protected static final String INSTITUTIONS = "/api/v1/institutions/search";
    protected static final FakeMatching MATCHING = new FakeMatching();
    protected static final UUID COMPANY = new UUID(0x0190000000007000L, 0x8000000000000001L);

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.connections(TestServers.database("recommendation"))
                .forEach((name, value) -> properties.add(name, () -> value));
        properties.add(
                "spring.elasticsearch.uris", () -> TestServers.elasticsearch().url());
        properties.add("mebuki.services.matching", MATCHING::url);
        properties.add("mebuki.matching.token-uri", () -> MATCHING.url() + "/token");
        properties.add("mebuki.secret.recommendation", () -> "secret");
        ISSUER.properties().forEach((name, value) -> properties.add(name, () -> value));
    }

    /** An answer with its body. */
    protected record Answer(int status, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public List<JsonNode> items() {
            return List.copyOf(json().get("items").values());
        }

        public List<String> names() {
            return items().stream()
                    .map(item -> item.path("person")
                            .path("name")
                            .asString(item.path("organization").path("name").asString()))
                    .toList();
        }
    }

    protected static String token(UUID organization, String kind, String role) {
        return ISSUER.token("alias", organization, kind, role);
    }

    protected static String company() {
        return token(COMPANY, "company", "company-member");
    }

    protected static String institute(UUID id) {
        return token(id, "institute", "institute-editor");
    }

    protected Answer ask(String path, @Nullable String token, Map<String, ?> body) {
        return ask(path, token, JSON.writeValueAsString(body));
    }

    protected Answer ask(String path, @Nullable String token, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
