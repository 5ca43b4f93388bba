package io.mebuki.recommendation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mebuki.events.TextEmbedding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for the other service (and for Keycloak's token endpoint): embeds by the subjects that a text names, in whatever
 * language, so that a test knows what is near to what.
 */
public final class FakeMatching {

    static final String MODEL = "test-model";

    private static final int DIMENSIONS = 384;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<List<String>> SUBJECTS =
            List.of(List.of("接合", "bonding"), List.of("電池", "battery"), List.of("レーザ", "laser"), List.of("創薬", "drug"));

    private static final Pattern SENTENCES = Pattern.compile("(?<=[。.])");

    private final HttpServer server;
    private volatile Mood mood = Mood.WELL;
    private final AtomicInteger token = new AtomicInteger(1);
    private volatile CountDownLatch asleep = new CountDownLatch(0);

    /** How the server answers. */
    public enum Mood {
        WELL,
        FAILING,
        ASLEEP,
        WITHOUT_TOKENS
    }

    public FakeMatching() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", this::token);
        server.createContext("/internal/embed", this::embed);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void is(Mood now) {
        asleep.countDown();
        asleep = new CountDownLatch(now == Mood.ASLEEP ? 1 : 0);
        mood = now;
    }

    /** From now on only a new token is accepted. */
    public void changeToken() {
        token.incrementAndGet();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var basic = exchange.getRequestHeaders().getFirst("Authorization");
        var right =
                "Basic " + Base64.getEncoder().encodeToString("recommendation:secret".getBytes(StandardCharsets.UTF_8));
        if (mood == Mood.WITHOUT_TOKENS || !right.equals(basic) || !form.contains("grant_type=client_credentials")) {
            answer(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        answer(exchange, 200, Map.of("access_token", "token-" + token, "token_type", "Bearer", "expires_in", 300));
    }

    private void embed(HttpExchange exchange) throws IOException {
        if (mood == Mood.FAILING) {
            answer(exchange, 503, Map.of());
            return;
        }
        await();
        if (!("Bearer token-" + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of());
            return;
        }
        var request = JSON.readTree(exchange.getRequestBody());
        var vectors = new ArrayList<String>();
        request.get("texts").forEach(text -> vectors.add(vector(text.stringValue())));
        answer(exchange, 200, Map.of("model", MODEL, "dimensions", DIMENSIONS, "vectors", vectors));
    }

    private void await() {
        try {
            asleep.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String vector(String text) {
        return vector(text, DIMENSIONS);
    }

    /** Every text shares something with every other, as with a real model. */
    private static String vector(String text, int dimensions) {
        var values = new float[dimensions];
        values[dimensions - 1] = 1;
        for (int subject = 0; subject < SUBJECTS.size(); subject++) {
            if (SUBJECTS.get(subject).stream().anyMatch(text.toLowerCase(java.util.Locale.ROOT)::contains)) {
                values[subject] = 2;
            }
        }
        var bytes = ByteBuffer.allocate(dimensions * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Vectors of a text whose sentences, each a passage, end in 。 or a full stop. */
    public static TextEmbedding embedding(String title, String description) {
        return embedding(title, description, MODEL, DIMENSIONS);
    }

    /** The same by another model. */
    public static TextEmbedding embedding(String title, String description, String model, int dimensions) {
        var passages = new ArrayList<TextEmbedding.Passage>();
        int start = 0;
        for (var sentence : SENTENCES.splitAsStream(description).toList()) {
            int end = start + sentence.codePointCount(0, sentence.length());
            if (!sentence.isBlank()) {
                passages.add(new TextEmbedding.Passage(
                        "description", null, start, end, "mechanism", vector(sentence, dimensions)));
            }
            start = end;
        }
        return new TextEmbedding(model, dimensions, vector(title + description, dimensions), passages);
    }
}
