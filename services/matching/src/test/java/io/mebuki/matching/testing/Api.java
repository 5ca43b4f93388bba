package io.mebuki.matching.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the service. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final @Nullable String token;
    private final Supplier<String> url;

    private Api(@Nullable String token) {
        this(token, RunningMatching::url);
    }

    private Api(@Nullable String token, Supplier<String> url) {
        this.token = token;
        this.url = url;
    }

    /** The same caller of a service that listens elsewhere. */
    public Api at(String elsewhere) {
        return new Api(token, () -> elsewhere);
    }

    public static Api guest() {
        return new Api(null);
    }

    public static Api institute(UUID organization) {
        return new Api(RunningMatching.ISSUER.token("institute", organization, "institute", "institute-editor"));
    }

    public static Api company(UUID organization) {
        return new Api(RunningMatching.ISSUER.token("company", organization, "company", "company-member"));
    }

    public static Api curator(UUID organization) {
        return new Api(RunningMatching.ISSUER.token("institute", organization, "institute", "curator"));
    }

    /** Who runs the system. */
    public static Api operator() {
        return new Api(RunningMatching.ISSUER.token("operator", UUID.randomUUID(), "operator", "operator"));
    }

    /** One of our own services. */
    public static Api service() {
        return new Api(RunningMatching.ISSUER.serviceToken());
    }

    public static Api bearing(String token) {
        return new Api(token);
    }

    /** What came back. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The items' ids, of seeds or needs. */
        public List<String> ids() {
            return json().get("items")
                    .valueStream()
                    .map(item -> item.has("seed") ? item.get("seed") : item.get("need"))
                    .map(found -> found.get("id").asString())
                    .toList();
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url.get() + path)).GET());
    }

    public Answer put(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(url.get() + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(url.get() + path)).DELETE());
    }

    public Answer post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(url.get() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Searches for a text in relevant mode. */
    public Answer search(String text) {
        return post("/api/v1/matches/search", JSON.writeValueAsString(Map.of("text", text, "limit", 100)));
    }

    private Answer send(HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
