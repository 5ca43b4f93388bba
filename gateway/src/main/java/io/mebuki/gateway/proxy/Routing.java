package io.mebuki.gateway.proxy;

import io.mebuki.gateway.GatewaySettings;
import io.mebuki.gateway.routes.Endpoints;
import io.mebuki.gateway.routes.Route;
import java.util.Arrays;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Makes the routes: the API by its table of endpoints, Keycloak under /auth as far as the security chains let callers there, and the
 * portal for every page that is left.
 */
final class Routing {

    private static final String ROUTE = Routing.class.getName() + ".route";

    private static final List<String> SECURITY_HEADERS = List.of(
            "Content-Security-Policy",
            "Referrer-Policy",
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection");

    private Routing() {}

    static Route routeOf(ServerRequest request) {
        return (Route) request.attribute(ROUTE).orElseThrow();
    }

    static RouterFunction<ServerResponse> routes(GatewaySettings settings, Breakers breakers) {
        return Arrays.stream(Route.values())
                .map(route -> route(route, settings, breakers))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> route(Route route, GatewaySettings settings, Breakers breakers) {
        return GatewayRouterFunctions.route(route.id())
                .route(predicate(route), HandlerFunctions.http())
                .before(BeforeFilterFunctions.uri(settings.baseOf(route.service())))
                .before(request -> {
                    request.attributes().put(ROUTE, route);
                    return request;
                })
                .after((request, response) -> keepOwnSecurityHeaders(route, response))
                .filter(breakers.guarding(route))
                .build();
    }

    /** On answers of the API the gateway says these itself; two would be sent, or the service's would win. */
    private static ServerResponse keepOwnSecurityHeaders(Route route, ServerResponse response) {
        if (route != Route.SIGN_IN && route != Route.PAGES) {
            SECURITY_HEADERS.forEach(response.headers()::remove);
        }
        return response;
    }

    private static RequestPredicate predicate(Route route) {
        return switch (route) {
            case SIGN_IN -> RequestPredicates.path("/auth/**");
            case PAGES -> RequestPredicates.all();
            default ->
                request -> Endpoints.find(request.servletRequest().getRequestURI())
                        .filter(endpoint -> endpoint.route() == route)
                        .isPresent();
        };
    }
}
