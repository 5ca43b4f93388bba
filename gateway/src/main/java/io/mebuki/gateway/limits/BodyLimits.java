package io.mebuki.gateway.limits;

import io.mebuki.gateway.routes.Route;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.ProblemException;
import io.mebuki.platform.problem.Problems;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

/** What a body may be on a route, and how large. The route decides, not the content type, which a caller could choose. */
public final class BodyLimits {

    private final LimitSettings settings;

    BodyLimits(LimitSettings settings) {
        this.settings = settings;
    }

    /** The problem when the body says itself that it is too large (413), or compressed (415), which nobody behind would unpack. */
    public Optional<ProblemException> refusal(Route route, HttpServletRequest request) {
        return encoded(request).or(() -> tooLarge(route, request));
    }

    private static Optional<ProblemException> encoded(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .filter(coding -> !coding.equalsIgnoreCase("identity"))
                .findFirst()
                .map(coding -> Problems.unsupported(new FieldViolation(
                        HttpHeaders.CONTENT_ENCODING, coding, "no such header: the body as it is, not compressed")));
    }

    private Optional<ProblemException> tooLarge(Route route, HttpServletRequest request) {
        return request.getContentLengthLong() > limit(route).toBytes()
                ? Optional.of(tooLarge(route))
                : Optional.empty();
    }

    /** The request with a body that ends in the problem 413 when it turns out to be too large. */
    public HttpServletRequest limited(Route route, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new LimitedBody(super.getInputStream(), limit(route).toBytes(), () -> tooLarge(route));
            }
        };
    }

    private ProblemException tooLarge(Route route) {
        return Problems.tooLarge(
                "body", "at most %d bytes".formatted(limit(route).toBytes()));
    }

    private DataSize limit(Route route) {
        return route == Route.SEED_IMPORTS ? settings.importBody() : settings.jsonBody();
    }
}
