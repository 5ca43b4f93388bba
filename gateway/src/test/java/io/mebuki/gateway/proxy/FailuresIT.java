package io.mebuki.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.gateway.stand.DyingService;
import io.mebuki.gateway.stand.Service;
import io.mebuki.gateway.stand.Stand;
import io.mebuki.gateway.stand.Stand.Role;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services that are away, hang, fail or break off. */
class FailuresIT {

    private static final DyingService dying = new DyingService();
    private static final Stand stand = new Stand(
            "--mebuki.gateway.services.keycloak=" + dying.uri(),
            "--mebuki.gateway.limits.guest.per-second=10000",
            "--mebuki.gateway.limits.guest.burst=10000",
            "--mebuki.gateway.proxy.response-timeout=700ms",
            "--mebuki.gateway.proxy.breaker.window=4",
            "--mebuki.gateway.proxy.breaker.minimum-calls=4",
            "--mebuki.gateway.proxy.breaker.open=1s");

    private static final Duration SHUT = Duration.ofMillis(1200);

    @AfterAll
    static void stop() {
        stand.close();
        dying.close();
    }

    @BeforeEach
    void reset() {
        for (var role : Role.values()) {
            stand.service(role).reset();
        }
    }

    @Test
    void aServiceThatIsAwayIs503ThenShutThenFoundAgain() {
        var service = stand.service(Role.MATCHING);
        var port = service.port();
        service.close();
        for (int i = 0; i < 4; i++) {
            assertUnavailable(search(), "matching cannot be reached");
        }
        assertUnavailable(search(), "not asked");
        try (var again = new Service("matching", port)) {
            Awaitility.await().atMost(SHUT.multipliedBy(3)).until(() -> search().statusCode() == 200);
            assertThat(again.received()).isNotEmpty();
        }
    }

    @Test
    void aServiceThatHangsIs504AndShutsOnlyItsRoute() {
        var release = new CountDownLatch(1);
        stand.service(Role.RECOMMENDATION).answering((exchange, _) -> {
            if (exchange.getRequestURI().getPath().contains("collaborators")) {
                await(release);
            }
            Service.send(exchange, 200, "application/json", "{}");
        });
        try {
            for (int i = 0; i < 4; i++) {
                var start = Instant.now();
                var answer = post("/api/v1/collaborators/search");
                assertThat(answer.statusCode()).isEqualTo(504);
                assertThat(answer.body()).contains("recommendation").contains("timed-out");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
            }
            assertUnavailable(post("/api/v1/collaborators/search"), "recommendation");
            assertThat(post("/api/v1/institutions/search").statusCode()).isEqualTo(200);
        } finally {
            release.countDown();
        }
    }

    @Test
    void aWriteIsNeverSentTwice() {
        stand.service(Role.NEEDS_INTAKE).answering((exchange, _) -> exchange.close());
        assertUnavailable(post("/api/v1/needs"), "needs-intake");
        assertThat(stand.service(Role.NEEDS_INTAKE).received()).hasSize(1);
    }

    @Test
    void aFailingServicesOwnWordsPassAndShutNothing() {
        var body = "{\"type\":\"urn:mebuki:problem:internal\",\"status\":500}";
        stand.service(Role.SEED_INGESTION)
                .answering((exchange, _) -> Service.send(exchange, 500, "application/problem+json", body));
        for (int i = 0; i < 10; i++) {
            var answer = stand.get("/api/v1/seeds");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo(body);
        }
    }

    @Test
    void aServiceThatSays503IsBelievedThenLeftAlone() {
        stand.service(Role.PORTAL)
                .answering((exchange, _) -> Service.send(exchange, 503, "application/problem+json", "{\"own\":1}"));
        for (int i = 0; i < 4; i++) {
            assertThat(stand.get("/").body()).isEqualTo("{\"own\":1}");
        }
        var asked = stand.service(Role.PORTAL).received().size();
        assertUnavailable(stand.get("/"), "portal");
        assertThat(stand.service(Role.PORTAL).received()).hasSize(asked);
        var page = stand.send(stand.request("/").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void halfAnAnswerDoesNotLookWhole() {
        assertThatThrownBy(() -> stand.get("/auth/resources/long")).isInstanceOf(UncheckedIOException.class);
        var answer = stand.get("/auth/resources/short");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
    }

    private static HttpResponse<String> search() {
        return post("/api/v1/matches/search");
    }

    private static HttpResponse<String> post(String path) {
        return stand.post(path, stand.tokens().of("writer"), "{}");
    }

    private static void assertUnavailable(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(words);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
