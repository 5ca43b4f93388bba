package io.mebuki.portal.standin;

import com.sun.net.httpserver.HttpExchange;
import io.mebuki.client.ApiClient;
import io.mebuki.client.model.Decision;
import io.mebuki.client.model.NeedPage;
import io.mebuki.client.model.SeedImportPage;
import io.mebuki.client.model.SeedMatches;
import io.mebuki.client.model.SeedPage;
import io.mebuki.client.model.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers the API in the contract's shapes, and remembers what it was asked. */
public final class Api {

    private final JsonMapper json = ApiClient.createDefaultMapper(null);
    private final Replies replies = new Replies(json);
    private final Writes writes = new Writes(replies);
    private final HarvestApi harvests = new HarvestApi(replies);
    private final UpkeepApi upkeep = new UpkeepApi(replies);
    private final DuplicateApi duplicates = new DuplicateApi(replies);
    private final OperationsApi operations = new OperationsApi(replies);
    private final ErasureApi erasures = new ErasureApi(replies);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();
    private final Map<String, Integer> failing = new ConcurrentHashMap<>();
    private final Map<UUID, Decision> verdicts = new ConcurrentHashMap<>();

    public List<Asked> asked() {
        return asked;
    }

    public long rowsSent() {
        return rows.get();
    }

    /** Every path that begins so is answered with this status from now on. */
    public void fail(String path, int status) {
        failing.put(path, status);
    }

    public void reset() {
        failing.clear();
        verdicts.clear();
        asked.clear();
        rows.set(0);
        looks.set(0);
    }

    void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/api/v1".length());
        var method = exchange.getRequestMethod();
        var body = body(exchange, method, path);
        remember(exchange, method, path, body);
        var failure = failing.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .findFirst();
        if (failure.isPresent()) {
            replies.problem(exchange, failure.get().getValue(), "unavailable", List.of());
            return;
        }
        route(exchange, method, path, body);
    }

    private void route(HttpExchange exchange, String method, String path, @Nullable JsonNode body) throws IOException {
        var query = StandIn.query(exchange.getRequestURI().getRawQuery());
        var parts = path.substring(1).split("/", -1);
        if (path.endsWith("/verdict")) {
            judge(exchange, method, parts, body);
            return;
        }
        if (parts[0].equals("duplicates")) {
            duplicates.answer(exchange, method, parts);
            return;
        }
        if (parts[0].equals("erasures")) {
            erasures.answer(exchange, method, parts);
            return;
        }
        if (parts[0].equals("harvest-sources")) {
            harvests.answer(exchange, method, parts);
            return;
        }
        if (parts[0].equals("seed-upkeep") || path.endsWith("/history")) {
            upkeep.answer(exchange, parts, query, body);
            return;
        }
        if (parts[0].equals("reconciliation") || parts[0].equals("dead-letters")) {
            operations.answer(exchange, method, parts);
            return;
        }
        var what = method + " " + parts[0] + (parts.length > 2 ? "/" + parts[2] : "");
        switch (what) {
            case "GET seeds" -> {
                if (parts.length > 1) {
                    seed(exchange, UUID.fromString(parts[1]));
                } else {
                    replies.ok(
                            exchange,
                            new SeedPage()
                                    .items(Samples.seeds())
                                    .nextCursor(query.containsKey("cursor") ? null : "second"));
                }
            }
            case "POST seeds", "PUT seeds" -> writes.seed(exchange, method, body);
            case "DELETE seeds" -> writes.changed(exchange, () -> exchange.sendResponseHeaders(204, -1));
            case "GET seeds/matches" -> replies.ok(exchange, MatchSamples.needMatches());
            case "POST matches" -> search(exchange, body);
            case "GET needs" -> {
                if (parts.length > 1) {
                    need(exchange, UUID.fromString(parts[1]));
                } else {
                    replies.ok(exchange, new NeedPage().items(Samples.needs()));
                }
            }
            case "POST needs", "PUT needs" -> writes.need(exchange, method, body);
            case "POST needs/publication", "POST needs/closure" ->
                replies.ok(exchange, Samples.needs().getFirst());
            case "GET needs/matches" ->
                replies.ok(
                        exchange,
                        judged(MatchSamples.seedMatches(
                                Samples.PROBLEM, "problem", "unexpected".equals(query.get("mode")))));
            case "POST collaborators" -> replies.ok(exchange, Samples.collaborators());
            case "POST seed-imports" -> {
                exchange.getResponseHeaders().set("Location", "/api/v1/seed-imports/" + ImportSamples.IMPORT);
                replies.answer(exchange, 202, ImportSamples.job(0));
            }
            case "GET seed-imports" -> {
                if (parts.length > 1) {
                    replies.ok(exchange, ImportSamples.of(parts[1], looks::incrementAndGet));
                } else {
                    replies.ok(exchange, new SeedImportPage().items(List.of(ImportSamples.job(9))));
                }
            }
            case "PUT seed-imports/columns" -> replies.ok(exchange, ImportSamples.waiting());
            case "POST seed-imports/withdrawal" -> replies.problem(exchange, 409, "conflict", List.of());
            case "POST seed-imports/start", "POST seed-imports/cancellation" ->
                replies.ok(exchange, ImportSamples.job(9));
            case "GET seed-imports/report.csv" -> {
                exchange.getResponseHeaders().set("Content-Type", "text/csv;charset=UTF-8");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("\uFEFF行,整理番号\r\n7,S-7\r\n".getBytes(StandardCharsets.UTF_8));
                exchange.close();
            }
            case "GET seed-imports/report" -> replies.ok(exchange, ImportSamples.report());
            default -> replies.problem(exchange, 404, "not-found", List.of());
        }
    }

    private void seed(HttpExchange exchange, UUID id) throws IOException {
        var found =
                Samples.seeds().stream().filter(seed -> seed.getId().equals(id)).findFirst();
        exchange.getResponseHeaders().set("ETag", Writes.VERSION);
        if (found.isPresent()) {
            replies.ok(exchange, found.get());
        } else {
            replies.problem(exchange, 404, "not-found", List.of());
        }
    }

    private void need(HttpExchange exchange, UUID id) throws IOException {
        var found =
                Samples.needs().stream().filter(need -> need.getId().equals(id)).findFirst();
        exchange.getResponseHeaders().set("ETag", Writes.VERSION);
        if (found.isPresent()) {
            replies.ok(exchange, found.get());
        } else {
            replies.problem(exchange, 404, "not-found", List.of());
        }
    }

    private void judge(HttpExchange exchange, String method, String[] parts, @Nullable JsonNode body)
            throws IOException {
        var seed = UUID.fromString(parts[2]);
        if (body != null) {
            var decision = Decision.fromValue(body.path("verdict").asString());
            verdicts.put(seed, decision);
            replies.ok(
                    exchange,
                    new Verdict()
                            .needId(UUID.fromString(parts[1]))
                            .seedId(seed)
                            .side(Verdict.SideEnum.NEED)
                            .verdict(decision)
                            .givenAt(Samples.MONDAY));
        } else if (method.equals("DELETE") && verdicts.remove(seed) != null) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            replies.problem(exchange, 404, "not-found", List.of());
        }
    }

    private SeedMatches judged(SeedMatches matches) {
        matches.getItems()
                .forEach(item -> item.verdict(verdicts.get(item.getSeed().getId())));
        return matches;
    }

    private void search(HttpExchange exchange, @Nullable JsonNode body) throws IOException {
        var text = body == null ? "" : body.path("text").asString();
        replies.ok(
                exchange,
                MatchSamples.seedMatches(
                        text,
                        "text",
                        body != null && "unexpected".equals(body.path("mode").asString())));
    }

    private @Nullable JsonNode body(HttpExchange exchange, String method, String path) throws IOException {
        if (path.equals("/seed-imports") && method.equals("POST")) {
            try (var lines =
                    new BufferedReader(new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8))) {
                while (lines.readLine() != null) {
                    rows.incrementAndGet();
                }
            }
            return null;
        }
        var bytes = exchange.getRequestBody().readAllBytes();
        return bytes.length == 0 ? null : json.readTree(bytes);
    }

    private void remember(HttpExchange exchange, String method, String path, @Nullable JsonNode body) {
        var headers = new ConcurrentHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        var query = StandIn.query(exchange.getRequestURI().getRawQuery());
        asked.add(new Asked(method, path, query, headers, body));
    }
}
