package io.mebuki.needs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.needs.Reader;
import io.mebuki.platform.testing.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service with PostgreSQL and Kafka, called as the gateway calls it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class NeedsIT {

    static final String NEEDS = "/api/v1/needs";
    static final TestIssuer ISSUER = new TestIssuer();

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.connections(TestServers.database("needs_intake"))
                .forEach((name, value) -> properties.add(name, () -> value));
        ISSUER.properties().forEach((name, value) -> properties.add(name, () -> value));
    }

    /** An answer, with its body as text and as JSON. */
    record Answer(int status, String body, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }

        UUID id() {
            return UUID.fromString(json().get("id").stringValue());
        }

        /** The answer itself, once it is known to have this status. */
        Answer expect(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            if (expected >= 400) {
                assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(json().get("status").intValue()).isEqualTo(expected);
                assertThat(json().get("type").stringValue()).startsWith("urn:mebuki:problem:");
            }
            return this;
        }
    }

    /** A request that is being put together. */
    final class Call {

        private final HttpRequest.Builder request;

        private Call(String path) {
            request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        }

        Call as(Reader reader) {
            return bearing(reader.token(ISSUER));
        }

        Call bearing(String token) {
            request.header("Authorization", "Bearer " + token);
            return this;
        }

        Call with(String header, String value) {
            request.header(header, value);
            return this;
        }

        Answer get() {
            return send(request.GET().build());
        }

        Answer post() {
            return send(request.POST(BodyPublishers.noBody()).build());
        }

        Answer post(Object body) {
            return sendBody("POST", JSON.writeValueAsString(body));
        }

        Answer put(Object body) {
            return sendBody("PUT", JSON.writeValueAsString(body));
        }

        Answer sendBody(String method, String text) {
            return send(request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(text))
                    .build());
        }

        private Answer send(HttpRequest built) {
            try {
                var response = HTTP.send(built, BodyHandlers.ofString());
                return new Answer(response.statusCode(), response.body(), response);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    Call call(String path) {
        return new Call(path);
    }

    Call need(UUID id) {
        return call(NEEDS + "/" + id);
    }

    Answer draft(Object content) {
        return call(NEEDS).as(Reader.OWNER).post(content).expect(201);
    }

    Answer published(Object content) {
        return step(draft(content).id(), "publication");
    }

    Answer step(UUID id, String step) {
        return call(NEEDS + "/" + id + "/" + step).as(Reader.OWNER).post().expect(200);
    }

    static Map<String, @Nullable Object> content(String title) {
        return Map.of("title", title, "problem", "溶剤が使えない");
    }
}
