package io.mebuki.gateway.edge;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Sends the W3C trace context on: the caller's trace continued, or the one that began here. */
final class TraceContext implements RequestHttpHeadersFilter, Ordered {

    private final Tracer tracer;
    private final Propagator propagator;

    TraceContext(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
        var span = tracer.currentSpan();
        if (span == null) {
            return incoming;
        }
        var headers = new HttpHeaders();
        headers.putAll(incoming);
        propagator.fields().forEach(headers::remove);
        propagator.inject(span.context(), headers, (_, name, value) -> headers.set(name, value));
        return headers;
    }
}
