package io.mebuki.gateway.proxy;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Hands a request to the exchange without reading its parameters. The standard handler asks for them, which would consume a
 * posted form, and encodes the query anew.
 */
final class RawHandler extends ProxyExchangeHandlerFunction {

    private final ProxyExchange exchange;
    private final ObjectProvider<RequestHttpHeadersFilter> requestFilters;
    private final ObjectProvider<ResponseHttpHeadersFilter> responseFilters;

    RawHandler(
            ProxyExchange exchange,
            ObjectProvider<RequestHttpHeadersFilter> requestFilters,
            ObjectProvider<ResponseHttpHeadersFilter> responseFilters) {
        super(exchange, requestFilters, responseFilters);
        this.exchange = exchange;
        this.requestFilters = requestFilters;
        this.responseFilters = responseFilters;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        var base = (URI) request.attribute(MvcUtils.GATEWAY_REQUEST_URL_ATTR).orElseThrow();
        var carried = exchange.request(request)
                .uri(base)
                .headers(requestHeaders(request))
                .responseConsumer((from, to) -> to.headers().putAll(responseHeaders(from.getHeaders(), to)))
                .build();
        return exchange.exchange(carried);
    }

    private HttpHeaders requestHeaders(ServerRequest request) {
        var headers = request.headers().asHttpHeaders();
        for (var filter : filters(requestFilters)) {
            headers = filter.apply(headers, request);
        }
        return headers;
    }

    private HttpHeaders responseHeaders(HttpHeaders received, ServerResponse response) {
        var headers = received;
        for (var filter : filters(responseFilters)) {
            headers = filter.apply(headers, response);
        }
        return headers;
    }

    private static <T> List<T> filters(ObjectProvider<T> provider) {
        return provider.orderedStream().toList();
    }
}
