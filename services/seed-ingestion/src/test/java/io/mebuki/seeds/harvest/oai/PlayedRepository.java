package io.mebuki.seeds.harvest.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server that plays a repository as a test wants it, and a harvest of it that never really waits. */
final class PlayedRepository implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
    static final Limits SMALL =
            new Limits(200_000, 20_000, 12, 1_000, 3, Duration.ofMinutes(1), 4, Duration.ofMinutes(5));
    private static final Duration SOON = Duration.ofSeconds(10);

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final GuardedTransport transport;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    /** What is answered to a query, the number of which is counted from 1. */
    interface Play {
        void answer(HttpExchange exchange, String query, int number) throws IOException;
    }

    PlayedRepository(Play play) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            try (exchange) {
                var query = String.valueOf(exchange.getRequestURI().getRawQuery());
                asked.add(query);
                play.answer(exchange, query, asked.size());
            }
        });
        server.start();
        transport = transport("localhost");
    }

    /** Each query is answered with the next of these bodies, the last one for ever. */
    static PlayedRepository of(String... bodies) {
        return new PlayedRepository(
                (exchange, query, number) -> send(exchange, 200, bodies[Math.min(number, bodies.length) - 1]));
    }

    /** As the operator would have allowed it these hosts; every name leads here. */
    GuardedTransport transport(String... allowed) {
        return new GuardedTransport(
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, Set.of(allowed), SOON, SOON);
    }

    URI base() {
        return base("localhost");
    }

    URI base(String host) {
        return URI.create("http://%s:%d/oai".formatted(host, server.getAddress().getPort()));
    }

    Repository repository() {
        return repository(SMALL);
    }

    Repository repository(Limits limits) {
        return new Repository(base(), transport, limits, Clock.fixed(NOW, ZoneOffset.UTC), waits::add);
    }

    /** The queries that came. */
    List<String> asked() {
        return asked;
    }

    List<Duration> waits() {
        return waits;
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, body.getBytes(UTF_8));
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static byte[] packed(String body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        server.stop(0);
        workers.shutdownNow();
    }
}
