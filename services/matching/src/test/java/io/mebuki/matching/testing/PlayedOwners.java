package io.mebuki.matching.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.census.Tallies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands for the services that own seeds and needs, for recommendation, whose copies are always as the owners have them, and for
 * Keycloak's tokens, where matching asks them what they hold.
 */
public final class PlayedOwners {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CENSUS = "/internal/census/";

    private final HttpServer server;
    private final Map<UUID, Map<UUID, Long>> things = new ConcurrentHashMap<>();
    private final Map<UUID, LongConsumer> tellers = new ConcurrentHashMap<>();
    private final List<UUID> toldAgain = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    PlayedOwners() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange, 200, Map.of("access_token", "token", "token_type", "Bearer", "expires_in", 300)));
        server.createContext(CENSUS, this::census);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A thing that its owner has in a version, and how it is told again. */
    public void has(UUID organization, UUID id, long version, LongConsumer teller) {
        things.computeIfAbsent(organization, any -> new ConcurrentHashMap<>()).put(id, version);
        tellers.put(id, teller);
    }

    /** What was told again of these. */
    public List<UUID> toldAgain(Set<UUID> ids) {
        return toldAgain.stream().filter(ids::contains).toList();
    }

    public void areAway(boolean now) {
        away = now;
    }

    private void census(HttpExchange exchange) throws IOException {
        if (away || !"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, away ? 503 : 401, Map.of());
            return;
        }
        var parts =
                exchange.getRequestURI().getPath().substring(CENSUS.length()).split("/", -1);
        var seeds = parts[0].equals("seeds");
        var bytes = exchange.getRequestBody().readAllBytes();
        @Nullable JsonNode asked = bytes.length == 0 ? null : JSON.readTree(bytes);
        switch (parts.length == 1 ? "" : parts[1]) {
            case "" -> answer(exchange, 200, seeds ? tallies() : List.of());
            case "untold" -> answer(exchange, 200, List.of());
            case "catching-up" -> answer(exchange, 200, Map.of("all", true));
            case "telling" -> answer(exchange, 200, Map.of("things", told(asked)));
            default -> answer(exchange, 200, seeds && asked != null ? entries(asked) : List.of());
        }
    }

    private Object tallies() {
        var tallies = new Tallies();
        things.forEach((organization, some) -> some.forEach((id, version) -> tallies.add(organization, id, version)));
        return tallies.list();
    }

    private Object entries(JsonNode asked) {
        var buckets = asked.get("buckets").valueStream().map(JsonNode::asInt).toList();
        var entries = new ArrayList<Map<String, Object>>();
        things.getOrDefault(UUID.fromString(asked.get("organization").asString()), new HashMap<>())
                .forEach((id, version) -> {
                    if (buckets.contains(Checksum.bucket(id))) {
                        entries.add(Map.of("id", id, "version", version, "replacedBy", version));
                    }
                });
        return entries;
    }

    private int told(@Nullable JsonNode asked) {
        if (asked == null) {
            return 0;
        }
        asked.get("things").forEach(thing -> {
            var id = UUID.fromString(thing.get("id").asString());
            toldAgain.add(id);
            var teller = tellers.get(id);
            if (teller != null) {
                teller.accept(thing.get("version").asLong());
            }
        });
        return asked.get("things").size();
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
