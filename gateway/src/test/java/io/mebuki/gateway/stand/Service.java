package io.mebuki.gateway.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A service behind the gateway: answers as it is told, and remembers what it was asked. */
public final class Service implements AutoCloseable {

    /** One request as it arrived. */
    public record Received(String method, String target, Map<String, List<String>> headers, byte[] body) {
        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }

    /** What the service does with a request. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange, byte[] body) throws IOException;
    }

    /** The same, reading the body itself. */
    @FunctionalInterface
    public interface RawBehaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final String name;
    private final ConcurrentLinkedQueue<Received> received = new ConcurrentLinkedQueue<>();
    private volatile RawBehaviour behaviour;

    public Service(String name) {
        this(name, 0);
    }

    public Service(String name, int port) {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.name = name;
        this.behaviour = _ -> {};
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        reset();
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            behaviour.answer(exchange);
        }
    }

    /** Back to the usual: 200 with a small JSON that names the service. */
    public void reset() {
        received.clear();
        answering((exchange, _) -> send(exchange, 200, "application/json", "{\"service\":\"" + name + "\"}"));
    }

    public void answering(Behaviour told) {
        behaviour = exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    caseless(exchange.getRequestHeaders()),
                    body));
            told.answer(exchange, body);
        };
    }

    public void answeringRaw(RawBehaviour told) {
        behaviour = told;
    }

    private static Map<String, List<String>> caseless(Map<String, List<String>> headers) {
        var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    public static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public Received last() {
        return received().getLast();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
