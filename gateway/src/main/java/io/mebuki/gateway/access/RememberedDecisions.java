package io.mebuki.gateway.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Asks once for each access token and remembers the answer until the token expires. Requests that come together wait for the
 * one question. What is not a decision, that Keycloak is away or refuses the token, is told to those who wait and forgotten.
 */
final class RememberedDecisions {

    private final Decisions decisions;
    private final AsyncCache<String, Remembered> remembered;

    RememberedDecisions(Decisions decisions, int most, Clock clock, Executor asking, MeterRegistry meters) {
        this.decisions = decisions;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(most)
                .recordStats()
                .executor(asking)
                .expireAfter(Expiry.creating((String _, Remembered value) -> value.timeLeft(clock)))
                .buildAsync();
        CaffeineCacheMetrics.monitor(meters, remembered, "decisions");
    }

    Decision of(Jwt token) {
        try {
            return remembered
                    .get(hash(token.getTokenValue()), (_, asking) -> ask(token, asking))
                    .join()
                    .decision();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof NotToRemember told) {
                return told.decision;
            }
            throw failure;
        }
    }

    private CompletableFuture<Remembered> ask(Jwt token, Executor asking) {
        var until = Objects.requireNonNull(token.getExpiresAt(), "a token that never expires");
        return CompletableFuture.supplyAsync(
                () -> switch (decisions.of(token.getTokenValue())) {
                    case Decision.Granted granted -> new Remembered(granted, until);
                    case Decision.Denied denied -> new Remembered(denied, until);
                    case Decision.Refused refused -> throw new NotToRemember(refused);
                    case Decision.Unavailable unavailable -> throw new NotToRemember(unavailable);
                },
                asking);
    }

    /** The token itself is a credential and is not kept. */
    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Remembered(Decision decision, Instant until) {
        Duration timeLeft(Clock clock) {
            var left = Duration.between(clock.instant(), until);
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    private static final class NotToRemember extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Decision decision;

        NotToRemember(Decision decision) {
            super(decision.toString(), null, false, false);
            this.decision = decision;
        }
    }
}
