package io.mebuki.gateway.access;

import io.mebuki.gateway.GatewaySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Cross-origin calls of browsers: tokens travel in the header Authorization, so no cookie is ever allowed. */
final class CrossOrigin {

    private CrossOrigin() {}

    static CorsFilter filter(GatewaySettings gateway, CorsSettings settings) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(Stream.concat(Stream.of(gateway.originHeader()), settings.origins().stream())
                .toList());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        cors.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID",
                "traceparent"));
        cors.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "WWW-Authenticate", "X-Request-Id"));
        cors.setMaxAge(Duration.ofHours(1));
        var filter = new CorsFilter(_ -> cors);
        filter.setCorsProcessor(new ProblemAnsweringProcessor());
        return filter;
    }

    private static final class ProblemAnsweringProcessor extends DefaultCorsProcessor {

        private static final String PROBLEM = """
                {"type":"urn:mebuki:problem:foreign-origin","title":"Foreign origin","status":403,\
                "detail":"Pages of this origin may not call the API, or not in this way."}""";

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            response.getHeaders().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getBody().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
            response.flush();
        }
    }
}
