package io.mebuki.client.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mebuki.client.ApiClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Answers every request with one status and body, and keeps what it was asked. */
final class RecordingServer implements AutoCloseable {

    /**
     * A request as it arrived.
     *
     * @param bytes length of its body, of which {@code start} is the first part
     */
    record Request(String method, String target, String contentType, String authorization, long bytes, String start) {}

    private static final int KEPT = 10_000;

    private final HttpServer server;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    RecordingServer(int status, String contentType, String body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(read(exchange));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    ApiClient client() {
        return new ApiClient()
                .setBasePath("http://localhost:" + server.getAddress().getPort());
    }

    /** The oldest request that was not asked for yet. */
    Request request() {
        return requests.remove();
    }

    private static Request read(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            var start = body.readNBytes(KEPT);
            var rest = body.transferTo(OutputStream.nullOutputStream());
            var headers = exchange.getRequestHeaders();
            return new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    String.valueOf(headers.getFirst("Content-Type")),
                    String.valueOf(headers.getFirst("Authorization")),
                    start.length + rest,
                    new String(start, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
