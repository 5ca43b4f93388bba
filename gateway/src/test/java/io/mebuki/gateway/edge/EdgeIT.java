package io.mebuki.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.gateway.stand.Stand;
import io.mebuki.gateway.stand.Stand.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeIT {

    private Stand stand;

    @BeforeEach
    void reset() {
        stand = Stand.shared();
    }

    @Test
    void whatACallerSaysAboutForwardingIsReplaced() {
        stand.send(stand.request("/auth/realms/mebuki")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-Port", "1")
                .header("Forwarded", "host=evil.example"));
        var received = stand.signIn().server().last();
        assertThat(received.header("X-Forwarded-Host")).isEqualTo("localhost");
        assertThat(received.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(received.header("X-Forwarded-Port")).isEqualTo("8080");
        assertThat(received.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(received.header("X-Forwarded-Prefix")).isEmpty();
        assertThat(received.header("Forwarded")).isEmpty();
        assertThat(received.header("Host"))
                .isEqualTo("127.0.0.1:" + stand.signIn().server().port());
    }

    @Test
    void aTrustedProxysCallerIsPassedOn() {
        stand.send(stand.request("/").header("X-Forwarded-For", "203.0.113.9, 198.51.100.7"));
        assertThat(stand.service(Role.PORTAL).last().header("X-Forwarded-For")).isEqualTo("198.51.100.7");
    }

    @Test
    void aTraceIsContinued() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = stand.send(
                stand.request("/api/v1/seeds").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        var sent = stand.service(Role.SEED_INGESTION).last().header("traceparent");
        assertThat(sent).matches("00-" + trace + "-[0-9a-f]{16}-0[01]").doesNotContain("00f067aa0ba902b7");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue(trace);
    }

    @Test
    void aTraceBeginsHere() {
        var answer = stand.send(stand.request("/api/v1/seeds").header("traceparent", "nonsense"));
        var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(stand.service(Role.SEED_INGESTION).last().header("traceparent"))
                .contains(id);
    }

    @Test
    void answersOfTheApiCarryTheSecurityHeadersOnce() {
        stand.service(Role.SEED_INGESTION).answering((exchange, _) -> {
            exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, -1);
        });
        for (var path : new String[] {"/api/v1/seeds", "/api/v1/needs", "/openapi"}) {
            var headers = stand.get(path).headers();
            assertThat(headers.allValues("X-Frame-Options")).as(path).containsExactly("DENY");
            assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
            assertThat(headers.allValues("Referrer-Policy")).as(path).containsExactly("no-referrer");
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .get()
                    .asString()
                    .startsWith("default-src 'none'");
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
        }
    }

    @Test
    void aForeignPageMayNotCallAndOurOwnMay() {
        var foreign = stand.send(stand.request("/api/v1/seeds").header("Origin", "https://evil.example"));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var own = stand.send(stand.request("/api/v1/seeds").header("Origin", "http://localhost:8080"));
        assertThat(own.statusCode()).isEqualTo(200);
        var preflight = stand.send(stand.request("/api/v1/needs")
                .header("Origin", "http://localhost:8080")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("http://localhost:8080");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/seeds/%zz HTTP/1.1", "GET /api/v1/seeds/a\"b HTTP/1.1", "GET /api/v1/seeds/a%2Fb HTTP/1.1",
                "GET /api/v1/seeds/a;b=c HTTP/1.1", "GET /api/v1/seeds/%00 HTTP/1.1", "G<T / HTTP/1.1",
                "TRACE /api/v1/seeds HTTP/1.1"
            })
    void whatCannotBeParsedIsAProblemToo(String line) throws Exception {
        var answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .containsPattern("^HTTP/1.1 4(00|05)")
                .contains("application/problem+json")
                .contains("urn:mebuki:problem:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/seeds HTTP/2.0", "GET /api/v1/seeds HTTP/1.1\r\nTransfer-Encoding: rot13"})
    void whatWeDoNotSpeakIsNotOurFault(String line) throws Exception {
        var answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .containsPattern("^HTTP/1.1 50[15]")
                .contains("application/problem+json", "cannot be understood")
                .doesNotContain("our fault");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/seeds", "/openapi", "/", "/auth/realms/mebuki"})
    void whoKnowsManyLanguagesIsServed(String path) {
        var languages = "ja;q=0.1,".repeat(500) + "en";
        var answer = stand.send(stand.request(path).header("Accept-Language", languages));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), stand.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
