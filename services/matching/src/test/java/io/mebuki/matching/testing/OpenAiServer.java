package io.mebuki.matching.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves a real model over HTTP as OpenAI does, and can be made to fail. Answers come in the reverse order, which is allowed. */
public final class OpenAiServer implements AutoCloseable {

    public static final String KEY = "a-key";

    private static final JsonMapper JSON = new JsonMapper();

    private final Embedder model;
    private final UnaryOperator<List<Float>> turned;
    private final HttpServer server;
    private final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentLinkedQueue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private volatile Duration pause = Duration.ZERO;

    public OpenAiServer(Embedder model) throws IOException {
        this(model, UnaryOperator.identity());
    }

    /** @param turned what to make of each vector, for a model that is another one */
    public OpenAiServer(Embedder model, UnaryOperator<List<Float>> turned) throws IOException {
        this.model = model;
        this.turned = turned;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/embeddings", this::serve);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** What the calls asked for so far. */
    public List<List<String>> asked() {
        return List.copyOf(asked);
    }

    /** Forgets what was asked for. */
    public void forget() {
        asked.clear();
    }

    /** Answers these to the next calls. */
    public void refuse(int... statuses) {
        for (int status : statuses) {
            refusals.add(status);
        }
    }

    /** Takes so long for each answer from now on. */
    public void pause(Duration each) {
        pause = each;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var input =
                    request.get("input").valueStream().map(JsonNode::asString).toList();
            asked.add(input);
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            var refusal = refusals.poll();
            if (refusal != null) {
                send(exchange, refusal, "{}");
            } else if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{}");
            } else {
                send(exchange, 200, JSON.writeValueAsString(answer(input)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> answer(List<String> input) {
        var texts = input.stream().map(Text::of).toList();
        var vectors = model.embed(texts, Kind.PASSAGE, Urgency.BULK);
        var data = new ArrayList<Map<String, Object>>();
        for (int i = vectors.size() - 1; i >= 0; i--) {
            data.add(Map.of(
                    "object",
                    "embedding",
                    "index",
                    i,
                    "embedding",
                    turned.apply(vectors.get(i).toList())));
        }
        return Map.of("object", "list", "data", data, "model", "e5");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
