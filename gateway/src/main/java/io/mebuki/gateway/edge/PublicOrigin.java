package io.mebuki.gateway.edge;

import io.mebuki.gateway.GatewaySettings;
import java.util.Locale;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** What a caller says about forwarding is dropped and the public origin said instead: services build their URLs from it. */
final class PublicOrigin implements RequestHttpHeadersFilter, Ordered {

    private final GatewaySettings settings;
    private final ClientAddress addresses;

    PublicOrigin(GatewaySettings settings, ClientAddress addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    /** After the gateway's own filter, which drops every X-Forwarded header. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
        var headers = new HttpHeaders();
        incoming.forEach((name, values) -> {
            if (!isAboutForwarding(name)
                    && !HttpHeaders.EXPECT.equalsIgnoreCase(name)
                    && !HttpHeaders.HOST.equalsIgnoreCase(name)) {
                headers.addAll(name, values);
            }
        });
        var origin = settings.origin();
        headers.set("X-Forwarded-For", addresses.of(request.servletRequest()));
        headers.set("X-Forwarded-Proto", origin.getScheme());
        headers.set("X-Forwarded-Host", origin.getHost());
        headers.set("X-Forwarded-Port", Integer.toString(port()));
        return headers;
    }

    private int port() {
        var port = settings.origin().getPort();
        return port != -1 ? port : settings.isHttps() ? 443 : 80;
    }

    private static boolean isAboutForwarding(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("forwarded") || lower.startsWith("x-forwarded-") || lower.equals("x-real-ip");
    }
}
