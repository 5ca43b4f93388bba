package io.mebuki.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.mebuki.gateway.proxy.ExchangeFailure.ClientGaveUp;
import io.mebuki.gateway.proxy.ExchangeFailure.Refused;
import io.mebuki.gateway.proxy.ExchangeFailure.Thrown;
import io.mebuki.gateway.proxy.ExchangeFailure.TimedOut;
import io.mebuki.gateway.proxy.ExchangeFailure.Unreachable;
import io.mebuki.gateway.routes.Route;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Shuts a route for a while when its service is away, hangs or says 503, so that nobody waits for what will not come. */
final class Breakers {

    private static final Logger log = LoggerFactory.getLogger(Breakers.class);

    private final CircuitBreakerRegistry registry;
    private final FailureAnswers answers;

    Breakers(CircuitBreakerRegistry registry, FailureAnswers answers) {
        this.registry = registry;
        this.answers = answers;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> guarding(Route route) {
        var breaker = registry.circuitBreaker(route.id());
        return (request, next) -> {
            if (!breaker.tryAcquirePermission()) {
                return answers.shut(route, request);
            }
            var start = System.nanoTime();
            try {
                var response = next.handle(request);
                record(breaker, response, start);
                return response;
            } catch (Thrown thrown) {
                record(breaker, route, thrown, start);
                return answers.failed(route, thrown.failure(), request);
            } catch (Exception unforeseen) {
                breaker.releasePermission();
                throw unforeseen;
            }
        };
    }

    private static void record(CircuitBreaker breaker, ServerResponse response, long start) {
        var duration = System.nanoTime() - start;
        if (HttpStatus.SERVICE_UNAVAILABLE.isSameCodeAs(response.statusCode())) {
            breaker.onError(duration, TimeUnit.NANOSECONDS, new IllegalStateException("503"));
        } else {
            breaker.onSuccess(duration, TimeUnit.NANOSECONDS);
        }
    }

    private static void record(CircuitBreaker breaker, Route route, Thrown thrown, long start) {
        switch (thrown.failure()) {
            case Unreachable _, TimedOut _ -> {
                log.warn("Route {}: {}: {}", route.id(), thrown.failure(), String.valueOf(thrown.getCause()));
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, thrown);
            }
            case ClientGaveUp _, Refused _ -> breaker.releasePermission();
        }
    }
}
