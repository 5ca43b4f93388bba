package io.mebuki.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as one caller sees it. Every answer is held against the contract. */
final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ConcurrentHashMap<String, Token> TOKENS = new ConcurrentHashMap<>();

    private final String bearer;
    private final List<String> headers;
    private final Supplier<String> origin;

    record Token(String value, Instant until) {}

    private Api(String bearer, List<String> headers, Supplier<String> origin) {
        this.bearer = bearer;
        this.headers = headers;
        this.origin = origin;
    }

    private static Api atGateway(String bearer) {
        return new Api(bearer, List.of(), Stack.running()::gateway);
    }

    /** A client of {@code endpoints.json}: institute, institute2, company, company2, partner or operator. */
    static Api as(String client) {
        return atGateway(client);
    }

    static Api guest() {
        return atGateway("");
    }

    /** A caller with a token of the test's own making. */
    static Api withToken(String token) {
        return atGateway("=" + token);
    }

    Api with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Api(bearer, more, origin);
    }

    /** The same caller, at a process itself, where the gateway doesn't lead. */
    Api at(String process) {
        return new Api(
                bearer, headers, () -> "http://127.0.0.1:" + Stack.running().port(process));
    }

    Answer get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    Answer delete(String path) {
        return send("DELETE", path, "", new byte[0]);
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(UTF_8));
    }

    Answer post(String path) {
        return send("POST", path, "", new byte[0]);
    }

    Answer put(String path, String json) {
        return send("PUT", path, "application/json", json.getBytes(UTF_8));
    }

    Answer importing(String path, String lines) {
        return send("POST", path, "application/x-ndjson", lines.getBytes(UTF_8));
    }

    Answer send(String method, String path, String contentType, byte[] body) {
        var request = request(path).method(method, BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        var response = exchange(request.build());
        if (path.startsWith("/api/")) {
            Contract.check(method, path, response);
        }
        return new Answer(method + " " + path, response);
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin.get() + path)).timeout(Duration.ofMinutes(5));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + (bearer.startsWith("=") ? bearer.substring(1) : token(bearer)));
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request;
    }

    /** The current access token of a client. */
    static String token(String client) {
        var known = TOKENS.get(client);
        if (known == null || known.until().isBefore(Instant.now())) {
            known = newToken(client);
            TOKENS.put(client, known);
        }
        return known.value();
    }

    /** Signs a client in anew. */
    static Token newToken(String client) {
        var endpoints = Stack.running().endpoints();
        var credentials = endpoints.get("clients").get(client);
        var form = "grant_type=client_credentials&client_id=" + encoded(credentials.get("id")) + "&client_secret="
                + encoded(credentials.get("secret"));
        var request = HttpRequest.newBuilder(
                        URI.create(endpoints.get("tokenEndpoint").stringValue()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var response = exchange(request);
        var answer = JSON.readTree(response.body());
        Assertions.assertThat(response.statusCode()).as("%s", answer).isEqualTo(200);
        var seconds = answer.get("expires_in").asLong();
        return new Token(answer.get("access_token").stringValue(), Instant.now().plusSeconds(seconds * 8 / 10));
    }

    private static String encoded(JsonNode value) {
        return URLEncoder.encode(value.stringValue(), UTF_8);
    }

    static HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    record Answer(String call, HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Answer expect(int status) {
            Assertions.assertThat(status()).as("%s: %s", call, text()).isEqualTo(status);
            return this;
        }

        /** A problem of that status that names the field. */
        Answer expectProblem(int status, String field) {
            expect(status);
            Assertions.assertThat(header("Content-Type")).as(call).startsWith("application/problem+json");
            Assertions.assertThat(json().get("errors")
                            .valueStream()
                            .map(error -> error.get("field").stringValue()))
                    .as("%s: %s", call, text())
                    .contains(field);
            return this;
        }

        String string(String field) {
            return json().get(field).stringValue();
        }
    }
}
