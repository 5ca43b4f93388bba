package io.mebuki.gateway.proxy;

import io.mebuki.gateway.routes.Route;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the gateway waits and when it stops asking.
 *
 * @param connectTimeout until a connection to a service stands
 * @param bodyTimeout until the caller's body has been carried over
 * @param responseTimeout from there to the service's response headers; never to the end of the answer
 * @param routes what differs on single routes
 * @param connections open connections to one service at most; an open event stream holds one
 */
@ConfigurationProperties("mebuki.gateway.proxy")
public record ProxySettings(
        Duration connectTimeout,
        Duration bodyTimeout,
        Duration responseTimeout,
        Map<Route, Patience> routes,
        int connections,
        Breaker breaker) {

    /** Time-outs of one route. */
    public record Patience(Duration bodyTimeout, Duration responseTimeout) {}

    /**
     * When a route is shut for a while.
     *
     * @param window how many calls are looked at
     * @param minimumCalls how many there must have been before anything is concluded
     * @param failurePercent of them failed
     * @param open how long the route then stays shut
     */
    public record Breaker(int window, int minimumCalls, int failurePercent, Duration open) {}

    Patience patience(Route route) {
        return routes.getOrDefault(route, new Patience(bodyTimeout, responseTimeout));
    }
}
