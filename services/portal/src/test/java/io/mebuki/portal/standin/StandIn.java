package io.mebuki.portal.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mebuki.client.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * One origin as the real one has: {@code /api} answers from samples, {@code /auth} signs people in, all else is the portal, behind
 * a proxy that says the public origin.
 */
public final class StandIn implements AutoCloseable {

    private static final Set<String> NOT_PASSED = Set.of(
            "connection",
            "host",
            "content-length",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            ":status",
            "expect");

    private final HttpServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Realm realm = new Realm();
    private final Api api = new Api();
    private volatile int portal;

    public StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void portalAt(int port) {
        portal = port;
    }

    public Realm realm() {
        return realm;
    }

    public Api api() {
        return api;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.startsWith("/api/")) {
                api.answer(exchange);
            } else if (path.startsWith("/auth/")) {
                signIn(exchange, path.substring(path.lastIndexOf('/') + 1));
            } else {
                pass(exchange);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void signIn(HttpExchange exchange, String endpoint) throws IOException {
        switch (endpoint) {
            // For a look by hand: who signs in next.
            case "CARLA", "IDA", "OTTO", "NOBODY" -> {
                realm.signsIn(Realm.Member.valueOf(endpoint));
                json(exchange, 200, "{}");
            }
            case "auth" ->
                redirect(
                        exchange, realm.authorize(query(exchange.getRequestURI().getRawQuery())));
            case "logout" ->
                redirect(
                        exchange,
                        query(exchange.getRequestURI().getRawQuery()).getOrDefault("post_logout_redirect_uri", "/"));
            case "certs" -> json(exchange, 200, realm.keys());
            case "token" -> {
                var asked = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var tokens = realm.token(
                        asked,
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        origin() + "/auth/realms/mebuki");
                if (tokens == null) {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    send(exchange, 400, "{\"error\":\"invalid_grant\"}".getBytes(StandardCharsets.UTF_8));
                } else {
                    json(exchange, 200, ApiClient.createDefaultMapper(null).writeValueAsString(tokens));
                }
            }
            default -> json(exchange, 404, "{}");
        }
    }

    private void pass(HttpExchange exchange) throws IOException, InterruptedException {
        var body = exchange.getRequestHeaders().containsKey("Content-length")
                        || exchange.getRequestHeaders().containsKey("Transfer-encoding")
                ? HttpRequest.BodyPublishers.ofInputStream(exchange::getRequestBody)
                : HttpRequest.BodyPublishers.noBody();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), body);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.header("X-Forwarded-Host", "localhost")
                .header("X-Forwarded-Port", "" + server.getAddress().getPort())
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-For", "192.0.2.7");
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        response.headers().map().forEach((name, values) -> {
            if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        send(exchange, response.statusCode(), response.body());
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    static Map<String, String> query(String query) {
        var asked = new HashMap<String, String>();
        if (query != null) {
            for (var pair : query.split("&", -1)) {
                var at = pair.indexOf('=');
                if (at > 0) {
                    asked.put(
                            URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
