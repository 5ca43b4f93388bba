package io.mebuki.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.gateway.stand.Stand;
import io.mebuki.gateway.stand.Stand.Role;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Stand stand = new Stand(
            "--mebuki.gateway.limits.import-body=3MB",
            "--mebuki.gateway.limits.guest.per-second=1",
            "--mebuki.gateway.limits.guest.burst=5",
            "--mebuki.gateway.limits.client.per-second=2",
            "--mebuki.gateway.limits.client.burst=10");

    @AfterAll
    static void stop() {
        stand.close();
    }

    @BeforeEach
    void reset() {
        for (var role : Role.values()) {
            stand.service(role).reset();
        }
    }

    @Test
    void aBodyOfAMegabytePassesWithAndWithoutLength() {
        for (var body : List.of(known(MEGABYTE), chunked(MEGABYTE))) {
            assertThat(post("/api/v1/needs", body).statusCode()).isEqualTo(200);
            assertThat(stand.service(Role.NEEDS_INTAKE).last().body()).hasSize(MEGABYTE);
        }
    }

    @Test
    void aLargerBodyIs413WithAndWithoutLength() {
        for (var body : List.of(known(MEGABYTE + 1), chunked(MEGABYTE + 1), chunked(5 * MEGABYTE))) {
            var answer = post("/api/v1/needs", body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("too-large").contains("1048576");
        }
        assertThat(stand.service(Role.NEEDS_INTAKE).received())
                .as("half a body never looks whole")
                .isEmpty();
    }

    @Test
    void importsHaveALimitOfTheirOwnWhateverTheContentType() {
        assertThat(post("/api/v1/seed-imports", chunked(2 * MEGABYTE)).statusCode())
                .isEqualTo(200);
        assertThat(post("/api/v1/seed-imports", chunked(3 * MEGABYTE + 1)).statusCode())
                .isEqualTo(413);
        assertThat(post("/api/v1/seed-imports", known(3 * MEGABYTE + 1)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void guestsWaitByAddressAndDoNotHinderEachOther() {
        var answers = new ArrayList<HttpResponse<String>>();
        for (int i = 0; i < 8; i++) {
            answers.add(stand.send(stand.request("/api/v1/seeds").header("X-Forwarded-For", "203.0.113.1")));
        }
        assertThat(answers.subList(0, 5)).extracting(HttpResponse::statusCode).containsOnly(200);
        var last = answers.getLast();
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(last.body()).contains("too-many-requests");
        var other = stand.send(stand.request("/api/v1/seeds").header("X-Forwarded-For", "203.0.113.2"));
        assertThat(other.statusCode()).isEqualTo(200);
        var client = stand.get("/api/v1/seeds", stand.tokens().of("reader"));
        assertThat(client.statusCode()).isEqualTo(200);
    }

    @Test
    void theAddressesOfOneNetworkAreOneGuest() {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 8; i++) {
            statuses.add(stand.send(stand.request("/api/v1/seeds").header("X-Forwarded-For", "2001:db8:1:2::" + i))
                    .statusCode());
        }
        assertThat(statuses).contains(429);
    }

    @Test
    void aHarvesterWithoutATokenWaitsLikeAnyGuest() {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 8; i++) {
            statuses.add(stand.send(stand.request("/oai/1?verb=Identify").header("X-Forwarded-For", "203.0.113.3"))
                    .statusCode());
        }
        assertThat(statuses).contains(200, 429);
    }

    @Test
    void aClientWaitsWhicheverTokenItUses() {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 16; i++) {
            statuses.add(stand.get("/api/v1/seeds", stand.tokens().of("reader", claims -> claims.claim("azp", "busy")))
                    .statusCode());
        }
        assertThat(statuses.subList(0, 10)).containsOnly(200);
        assertThat(statuses).contains(429);
        assertThat(stand.get("/api/v1/seeds", stand.tokens().of("reader", claims -> claims.claim("azp", "idle")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCompressedBodyIs415() {
        var request = stand.request("/api/v1/seed-imports", stand.tokens().of("writer"))
                .header("Content-Type", "application/x-ndjson")
                .POST(known(9));
        assertThat(stand.send(request.copy().header("Content-Encoding", "identity"))
                        .statusCode())
                .isEqualTo(200);
        var received = stand.service(Role.SEED_INGESTION).received().size();
        for (var coding : List.of("gzip", "br", "identity, gzip")) {
            var answer = stand.send(request.copy().header("Content-Encoding", coding));
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("\"field\":\"Content-Encoding\"", coding);
        }
        assertThat(stand.service(Role.SEED_INGESTION).received()).hasSize(received);
    }

    private static HttpResponse<String> post(String path, BodyPublisher body) {
        var token = stand.tokens().of("writer", claims -> claims.claim("azp", "poster-" + System.nanoTime()));
        return stand.send(stand.request(path, token)
                .header("Content-Type", "application/json")
                .POST(body));
    }

    private static BodyPublisher known(int bytes) {
        return BodyPublishers.ofByteArray(new byte[bytes]);
    }

    private static HttpRequest.BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }
}
