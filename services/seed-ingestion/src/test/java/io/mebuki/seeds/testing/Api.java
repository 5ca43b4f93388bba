package io.mebuki.seeds.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A caller of the service. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String url;
    private final @Nullable String token;

    private Api(String url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    public static Api at(String url) {
        return new Api(url, null);
    }

    /** The same place, called by an institute. */
    public Api institute(UUID organization) {
        return new Api(
                url, RunningService.ISSUER.token("org-" + organization, organization, "institute", "institute-editor"));
    }

    public static Api guest(RunningService service) {
        return new Api(service.url(), null);
    }

    public static Api bearing(RunningService service, String token) {
        return new Api(service.url(), token);
    }

    public static Api of(RunningService service, UUID organization, String kind, String... roles) {
        return new Api(service.url(), RunningService.ISSUER.token("org-" + organization, organization, kind, roles));
    }

    public static Api institute(RunningService service, UUID organization) {
        return of(service, organization, "institute", "institute-editor");
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> response) {

        public JsonNode json() {
            return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer upload(String path, BodyPublisher body, String... headers) {
        return send("POST", path, body, with(headers, "Content-Type", "application/x-ndjson"));
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        try {
            var response = CLIENT.send(request(method, path, body, headers), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    private static String[] with(String[] headers, String name, String value) {
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equalsIgnoreCase(name)) {
                return headers;
            }
        }
        var more = java.util.Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
