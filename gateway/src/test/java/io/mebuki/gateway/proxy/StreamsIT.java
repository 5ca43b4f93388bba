package io.mebuki.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.mebuki.gateway.stand.Service;
import io.mebuki.gateway.stand.Stand;
import io.mebuki.gateway.stand.Stand.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Event streams and uploads through a gateway that keeps neither. */
class StreamsIT {

    private Stand stand;

    @BeforeEach
    void reset() {
        stand = Stand.shared();
    }

    @Test
    void theFirstEventArrivesWithinASecondAndTheRestAsTheyCome() throws Exception {
        var next = new CountDownLatch(1);
        stand.service(Role.SEED_INGESTION).answeringRaw(exchange -> {
            openEvents(exchange);
            event(exchange, ": heartbeat\n\n");
            event(exchange, "data: first\n\n");
            await(next);
            event(exchange, "data: second\n\n");
        });
        var start = Instant.now();
        var answer = stand.client().send(events(), BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        try (var in = answer.body()) {
            assertThat(read(in, "data: first\n\n")).contains(": heartbeat");
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
            next.countDown();
            read(in, "data: second\n\n");
        }
    }

    @Test
    void theHeadersOfASilentStreamArriveAtOnce() throws Exception {
        var next = new CountDownLatch(1);
        stand.service(Role.SEED_INGESTION).answeringRaw(exchange -> {
            openEvents(exchange);
            exchange.getResponseBody().flush();
            await(next);
        });
        var answer =
                stand.client().sendAsync(events(), BodyHandlers.ofInputStream()).get(5, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        next.countDown();
        answer.body().close();
    }

    @Test
    void whenTheCallerLeavesTheServiceIsTold() throws Exception {
        var told = new CompletableFuture<Boolean>();
        stand.service(Role.SEED_INGESTION).answeringRaw(exchange -> {
            openEvents(exchange);
            try {
                while (!told.isDone()) {
                    event(exchange, ": heartbeat\n\n");
                    TimeUnit.MILLISECONDS.sleep(50); // the service's pace, not a wait of the test
                }
            } catch (IOException closed) {
                told.complete(true);
            } catch (InterruptedException interrupted) {
                told.completeExceptionally(interrupted);
            }
        });
        var answer = stand.client().send(events(), BodyHandlers.ofInputStream());
        read(answer.body(), ": heartbeat\n\n");
        answer.body().close();
        assertThat(told.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void halfAnUploadDoesNotLookWhole() throws Exception {
        var outcome = new CompletableFuture<String>();
        stand.service(Role.SEED_INGESTION).answeringRaw(exchange -> {
            try {
                var read = exchange.getRequestBody().readAllBytes().length;
                outcome.complete("whole with " + read);
            } catch (IOException brokenOff) {
                outcome.complete("broken off");
            }
        });
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), stand.port())) {
            var out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked").getBytes(StandardCharsets.US_ASCII));
            out.write("5\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10; i++) {
                out.write("2000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[0x2000]);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
        }
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo("broken off");
    }

    @Test
    void anUploadThatIsRefusedIsNotAskedFor() throws Exception {
        stand.service(Role.SEED_INGESTION)
                .answeringRaw(exchange -> Service.send(exchange, 415, "application/problem+json", "{\"own\":415}"));
        for (var token :
                new String[] {stand.tokens().of("reader"), stand.tokens().expired("writer")}) {
            assertThat(firstLineAfterAsking(token)).matches("HTTP/1.1 40[13].*");
        }
    }

    @Test
    void anUploadThatIsWantedIsAskedFor() throws Exception {
        stand.service(Role.SEED_INGESTION)
                .answering((exchange, _) -> Service.send(exchange, 202, "application/json", "{}"));
        assertThat(firstLineAfterAsking(stand.tokens().of("writer"))).isEqualTo("HTTP/1.1 100");
    }

    @Test
    void anEarlyRefusalOfALongUploadArrives() throws Exception {
        stand.service(Role.SEED_INGESTION).answeringRaw(exchange -> {
            exchange.getRequestBody().readNBytes(100_000);
            Service.send(exchange, 415, "application/problem+json", "{\"own\":415}");
            exchange.getResponseBody().flush();
            // As a servlet container does: one that closes with unread bytes would reset the connection under its own
            // answer.
            exchange.getRequestBody().readNBytes(1_000_000);
        });
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), stand.port())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(head("Content-Length: 8000000").getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1000; i++) {
                out.write(new byte[8000]);
            }
            out.flush();
            var answer = read(socket.getInputStream(), "{\"own\":415}");
            assertThat(answer).startsWith("HTTP/1.1 415");
        }
    }

    @Test
    void aShutdownEndsEventStreamsAtOnce() throws Exception {
        var own = new Stand();
        var stayed = new CountDownLatch(1);
        own.service(Role.SEED_INGESTION).answeringRaw(exchange -> {
            openEvents(exchange);
            event(exchange, "data: first\n\n");
            await(stayed);
        });
        var request = own.request("/api/v1/seed-imports/1/events", own.tokens().of("writer"))
                .build();
        var answer = own.client().send(request, BodyHandlers.ofInputStream());
        read(answer.body(), "data: first\n\n");
        var start = Instant.now();
        own.stopGateway();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        stayed.countDown();
        answer.body().close();
        own.close();
    }

    private java.net.http.HttpRequest events() {
        return stand.request("/api/v1/seed-imports/1/events", stand.tokens().of("writer"))
                .build();
    }

    private String head(String more) {
        return head(stand.tokens().of("writer"), more);
    }

    private static String head(String token, String more) {
        return "POST /api/v1/seed-imports HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nAuthorization: Bearer "
                + token + "\r\n" + more + "\r\n\r\n";
    }

    private String firstLineAfterAsking(String token) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), stand.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(head(token, "Content-Length: 1000000\r\nExpect: 100-continue")
                            .getBytes(StandardCharsets.US_ASCII));
            return read(socket.getInputStream(), "\r\n")
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .strip();
        }
    }

    private static void openEvents(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
    }

    private static void event(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static String read(InputStream in, String until) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(until) < 0) {
            var next = in.read();
            assertThat(next).as("more after: " + text).isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }

    private static void await(CountDownLatch latch) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> latch.getCount() == 0);
    }
}
