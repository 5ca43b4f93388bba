package io.mebuki.gateway.proxy;

import io.mebuki.gateway.proxy.ExchangeFailure.ClientGaveUp;
import io.mebuki.gateway.proxy.ExchangeFailure.Refused;
import io.mebuki.gateway.proxy.ExchangeFailure.Thrown;
import io.mebuki.gateway.proxy.ExchangeFailure.TimedOut;
import io.mebuki.gateway.proxy.ExchangeFailure.Unreachable;
import io.mebuki.gateway.proxy.ProxySettings.Patience;
import io.mebuki.gateway.routes.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request on and opens the answer. Path and query go on exactly as they came. */
final class StreamingExchange implements ProxyExchange {

    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock;
    private final ProxySettings settings;
    private final OpenStreams streams;

    StreamingExchange(
            CloseableHttpClient client, ScheduledExecutorService clock, ProxySettings settings, OpenStreams streams) {
        this.client = client;
        this.clock = clock;
        this.settings = settings;
        this.streams = streams;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var from = request.getServerRequest();
        var base = Objects.requireNonNull(request.getUri());
        var route = Routing.routeOf(from);
        var patience = settings.patience(route);
        var outgoing = outgoing(request, base, route);
        var watch = new Watch(clock, outgoing::cancel);
        var body = body(from.servletRequest(), outgoing, watch, patience);
        outgoing.setEntity(body);
        watch.within(body == null ? patience.responseTimeout() : patience.bodyTimeout());
        var answer = execute(base, outgoing, watch, body);
        var response = new CarriedResponse(answer, outgoing::cancel, streams);
        var received = new Received(answer);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(received, response));
        return response;
    }

    private ClassicHttpResponse execute(URI base, HttpUriRequestBase outgoing, Watch watch, @Nullable ClientBody body) {
        try {
            var answer = client.executeOpen(HttpHost.create(base), outgoing, HttpClientContext.create());
            if (!watch.stop()) {
                throw new IOException("The answer came too late");
            }
            return answer;
        } catch (IOException failure) {
            var explained = explain(failure, watch, body);
            watch.stop();
            throw explained;
        }
    }

    private static Thrown explain(IOException failure, Watch watch, @Nullable ClientBody body) {
        var readFailure = body == null ? null : body.readFailure();
        if (readFailure instanceof BodyRefusedException refused) {
            return new Thrown(new Refused(refused.problem()), failure);
        }
        if (readFailure != null) {
            return new Thrown(new ClientGaveUp(), failure);
        }
        return new Thrown(watch.hasExpired() ? new TimedOut() : new Unreachable(), failure);
    }

    private HttpUriRequestBase outgoing(Request request, URI base, Route route) {
        var from = request.getServerRequest().servletRequest();
        var outgoing = new HttpUriRequestBase(request.getMethod().name(), base);
        var query = from.getQueryString();
        outgoing.setPath(query == null ? from.getRequestURI() : from.getRequestURI() + "?" + query);
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        outgoing.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                .setResponseTimeout(Timeout.DISABLED)
                .setProtocolUpgradeEnabled(false)
                // A large body is offered first, so that a service can refuse it before it is sent.
                .setExpectContinueEnabled(route == Route.SEED_IMPORTS)
                .build());
        return outgoing;
    }

    private static @Nullable ClientBody body(
            HttpServletRequest from, HttpUriRequestBase outgoing, Watch watch, Patience patience) {
        var length = from.getContentLengthLong();
        if (length == 0 || (length < 0 && from.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
            return null;
        }
        try {
            return new ClientBody(
                    from.getInputStream(), length, outgoing::cancel, () -> watch.within(patience.responseTimeout()));
        } catch (IOException failure) {
            throw new Thrown(new ClientGaveUp(), failure);
        }
    }

    /** A service's status and headers, as the gateway's filters want to see them. */
    private record Received(ClassicHttpResponse answer, HttpHeaders headers) implements ProxyExchange.Response {

        Received(ClassicHttpResponse answer) {
            this(answer, new HttpHeaders());
            for (var header : answer.getHeaders()) {
                headers.add(header.getName(), header.getValue());
            }
        }

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(answer.getCode());
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
