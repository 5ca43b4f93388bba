package io.mebuki.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.matching.work.Lull;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SearchesFirstTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Lull searches = new Lull(Duration.ZERO, LONG);

    @Test
    void whatCanWaitWaitsForTheAnswer() throws Exception {
        var waiting = new AtomicReference<CompletableFuture<Void>>();

        answer("/matches", (request, response) -> {
            waiting.set(waiting());
            assertThat(goesOn(waiting.get(), 50)).isFalse();
        });

        assertThat(goesOn(waiting.get(), 10_000)).isTrue();
    }

    @Test
    void itDoesNotWaitForWhoLooksAfterTheService() throws Exception {
        answer(
                "/actuator/health",
                (request, response) -> assertThat(goesOn(waiting(), 10_000)).isTrue());
    }

    private void answer(String path, FilterChain chain) throws Exception {
        new SearchesFirst(searches)
                .doFilter(new MockHttpServletRequest("POST", path), new MockHttpServletResponse(), chain);
    }

    private CompletableFuture<Void> waiting() {
        return CompletableFuture.runAsync(
                searches::await, task -> Thread.ofVirtual().start(task));
    }

    private static boolean goesOn(CompletableFuture<Void> waiting, int millis) {
        try {
            waiting.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillWaiting) {
            return false;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
