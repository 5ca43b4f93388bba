package io.mebuki.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.gateway.stand.Stand;
import io.mebuki.gateway.stand.Stand.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's decisions as the gateway asks for them and remembers them. */
class DecisionsIT {

    private Stand stand;

    @BeforeEach
    void reset() {
        stand = Stand.shared();
        stand.signIn().breakDecisions(false);
    }

    @ParameterizedTest
    @CsvSource({
        "reader,   GET,  /api/v1/needs,        200",
        "reader,   POST, /api/v1/needs,        403",
        "writer,   POST, /api/v1/needs,        200",
        "importer, GET,  /api/v1/seed-imports, 200",
        "importer, GET,  /api/v1/needs,        403",
        "importer, GET,  /api/v1/seeds,        403",
        "nobody,   GET,  /api/v1/needs,        403",
        "gone,     GET,  /api/v1/needs,        401"
    })
    void aRightIsAResourceAndAScope(String account, String method, String path, int status) {
        var token = stand.tokens().of(account);
        var answer = method.equals("GET") ? stand.get(path, token) : stand.post(path, token, "{}");
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void oneTokenIsAskedOnce() {
        var token = stand.tokens().of("reader");
        var before = stand.signIn().questions();
        for (int i = 0; i < 5; i++) {
            assertThat(stand.get("/api/v1/needs", token).statusCode()).isEqualTo(200);
            assertThat(stand.post("/api/v1/needs", token, "{}").statusCode()).isEqualTo(403);
        }
        assertThat(stand.signIn().questions() - before).isEqualTo(1);
    }

    @Test
    void firstUsesThatComeTogetherAskOnce() {
        var token = stand.tokens().of("reader");
        var before = stand.signIn().questions();
        var held = stand.signIn().holdDecisions();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> stand.get("/api/v1/needs", token), threads))
                    .toList();
            Awaitility.await().until(() -> stand.signIn().questions() > before);
            held.countDown();
            assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .containsOnly(200);
        }
        assertThat(stand.signIn().questions() - before).isEqualTo(1);
    }

    @Test
    void aDecisionEndsWithItsToken() {
        var until = Instant.now().plusSeconds(1);
        var token = stand.tokens().of("reader", claims -> claims.expirationTime(java.util.Date.from(until)));
        assertThat(stand.get("/api/v1/needs", token).statusCode()).isEqualTo(200);
        var before = stand.signIn().questions();
        Awaitility.await().until(() -> Instant.now().isAfter(until));
        // The resource server itself forgives a minute of clock difference, so it is the cache that is seen here.
        stand.get("/api/v1/needs", token);
        assertThat(stand.signIn().questions() - before).isEqualTo(1);
    }

    @Test
    void aHangingKeycloakIs503InTimeAndNeverAllowed() {
        var token = stand.tokens().of("writer");
        var held = stand.signIn().holdDecisions();
        try {
            var start = Instant.now();
            var answer = stand.get("/api/v1/needs", token);
            assertUnavailable(answer);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            held.countDown();
        }
        assertThat(stand.get("/api/v1/needs", token).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrokenKeycloakIs503AndOldDecisionsStillCount() {
        var known = stand.tokens().of("reader");
        assertThat(stand.get("/api/v1/needs", known).statusCode()).isEqualTo(200);
        stand.signIn().breakDecisions(true);
        assertUnavailable(stand.get("/api/v1/needs", stand.tokens().of("reader")));
        assertThat(stand.get("/api/v1/needs", known).statusCode()).isEqualTo(200);
        assertThat(stand.get("/api/v1/seeds").statusCode()).isEqualTo(200);
    }

    private void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("keycloak");
        assertThat(stand.service(Role.NEEDS_INTAKE).received().stream()
                        .filter(received -> received.method().equals("POST")))
                .isEmpty();
    }
}
