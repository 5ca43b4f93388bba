package io.mebuki.gateway.access;

import io.mebuki.gateway.limits.BodyLimits;
import io.mebuki.gateway.limits.RateLimits;
import io.mebuki.gateway.routes.Access;
import io.mebuki.gateway.routes.Endpoint;
import io.mebuki.gateway.routes.Endpoints;
import io.mebuki.platform.problem.ProblemException;
import io.mebuki.platform.problem.ProblemWriter;
import io.mebuki.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request to the API pass when its operation exists, its caller may call it, not too often, and its body is not too
 * large. Stands behind the check of the token, and behind the filter that turns refusals into problems.
 */
final class EndpointGuard extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(EndpointGuard.class);

    private final RememberedDecisions decisions;
    private final RateLimits rates;
    private final BodyLimits bodies;
    private final ProblemWriter problems;

    EndpointGuard(RememberedDecisions decisions, RateLimits rates, BodyLimits bodies, ProblemWriter problems) {
        this.decisions = decisions;
        this.rates = rates;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token();
        var tooOften = token == null ? rates.ofGuest(request) : rates.ofClient(token);
        var endpoint = Endpoints.find(request.getRequestURI());
        var problem = tooOften.or(() -> problem(endpoint, token, request));
        if (problem.isPresent()) {
            problems.write(request, response, problem.get());
            return;
        }
        chain.doFilter(bodies.limited(endpoint.orElseThrow().route(), request), response);
    }

    private static @Nullable Jwt token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken accepted
                ? accepted.getToken()
                : null;
    }

    private Optional<ProblemException> problem(
            Optional<Endpoint> endpoint, @Nullable Jwt token, HttpServletRequest request) {
        if (endpoint.isEmpty()) {
            return Optional.of(Problems.notFound());
        }
        var access = endpoint.get().access(HttpMethod.valueOf(request.getMethod()));
        if (access == null) {
            return Optional.of(methodNotAllowed(endpoint.get(), request));
        }
        return rights(access, token).or(() -> bodies.refusal(endpoint.get().route(), request));
    }

    private Optional<ProblemException> rights(Access access, @Nullable Jwt token) {
        if (token == null) {
            if (access.guests()) {
                return Optional.empty();
            }
            throw new InsufficientAuthenticationException("This operation needs a token");
        }
        return switch (decisions.of(token)) {
            case Decision.Granted granted when granted.allows(access.permission()) -> Optional.empty();
            case Decision.Granted _, Decision.Denied _ ->
                throw new AccessDeniedException("The token lacks " + access.permission());
            case Decision.Refused _ -> throw new InvalidBearerTokenException("Keycloak no longer accepts the token");
            case Decision.Unavailable(var cause) -> {
                log.warn("Keycloak did not decide: {}", String.valueOf(cause));
                yield Optional.of(Problems.unavailable("The sign-in service (keycloak) does not answer."));
            }
        };
    }

    private static ProblemException methodNotAllowed(Endpoint endpoint, HttpServletRequest request) {
        var problem = Problems.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "Method not allowed",
                "%s: got %s, expected one of %s".formatted(endpoint.path(), request.getMethod(), endpoint.allow()));
        problem.getHeaders().set(HttpHeaders.ALLOW, endpoint.allow());
        return problem;
    }
}
