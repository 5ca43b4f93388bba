package io.mebuki.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as one organization's program calls it: through the gateway, with client credentials. */
final class PublicApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration SERVING = Duration.ofMinutes(1);
    private static final Duration INDEXING = Duration.ofMinutes(3);
    private static final int UNAVAILABLE = 503;
    private static final Duration POLL = Duration.ofMillis(300);

    private final String gateway;
    private final String client;
    private final String token;

    private PublicApi(String gateway, String client, String token) {
        this.gateway = gateway;
        this.client = client;
        this.token = token;
    }

    static PublicApi as(String client, Endpoints endpoints) {
        Endpoints.Client credentials =
                Objects.requireNonNull(endpoints.clients().get(client));
        String form = "grant_type=client_credentials&client_id=" + encoded(credentials.id()) + "&client_secret="
                + encoded(credentials.secret());
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.tokenEndpoint()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return new PublicApi(
                endpoints.gateway(), client, send(request).get("access_token").asString());
    }

    String client() {
        return client;
    }

    /** Waits until a search is answered: the first decision of Keycloak's and the first search take the longest. */
    void awaitServing() {
        HttpRequest search = json("/api/v1/matches/search", "{\"text\":\"芽吹き\",\"limit\":1}");
        long deadline = System.nanoTime() + SERVING.toNanos();
        while (exchange(search).statusCode() == UNAVAILABLE && System.nanoTime() < deadline) {
            pause();
        }
        send(search);
    }

    JsonNode importSeeds(String ndjson) {
        return send(call("/api/v1/seed-imports")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(ndjson))
                .build());
    }

    /** Waits until every row that the import took can be found. */
    void awaitIndexed(String importId) {
        long deadline = System.nanoTime() + INDEXING.toNanos();
        while (true) {
            JsonNode job = send(call("/api/v1/seed-imports/" + importId).GET().build());
            String status = job.get("status").asString();
            long found = job.get("accepted").asLong() + job.get("unchanged").asLong();
            if (status.equals("completed") && job.get("indexed").asLong() >= found) {
                return;
            }
            if (status.equals("failed") || status.equals("cancelled") || System.nanoTime() > deadline) {
                throw new Refusal("the demo could not be loaded as " + client + ": its import is " + job);
            }
            pause();
        }
    }

    /** The organization's needs that are not closed. */
    List<JsonNode> openNeeds() {
        return own("/api/v1/needs").stream()
                .filter(need -> !need.get("status").asString().equals("closed"))
                .toList();
    }

    List<JsonNode> ownSeeds() {
        return own("/api/v1/seeds");
    }

    private List<JsonNode> own(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    send(call(path + "?scope=own&limit=100" + cursor).GET().build());
            items.addAll(page.get("items").valueStream().toList());
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + encoded(page.get("nextCursor").asString())
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    void createNeed(JsonNode need, boolean publish) {
        JsonNode created = send(json("/api/v1/needs", need.toString()));
        if (publish) {
            send(call("/api/v1/needs/" + created.get("id").asString() + "/publication")
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build());
        }
    }

    void closeNeed(String id) {
        send(call("/api/v1/needs/" + id + "/closure")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    void withdrawSeed(String id) {
        HttpResponse<String> seed = answer(call("/api/v1/seeds/" + id).GET().build());
        String etag = seed.headers().firstValue("ETag").orElseThrow();
        send(call("/api/v1/seeds/" + id).header("If-Match", etag).DELETE().build());
    }

    private HttpRequest json(String path, String body) {
        return call(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest request) {
        String body = answer(request).body();
        return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() >= 300) {
            throw new Refusal(request.method() + " " + request.uri() + " was answered with " + response.statusCode()
                    + ": " + response.body());
        }
        return response;
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refusal(request.method() + " " + request.uri() + " failed: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
