package io.mebuki.gateway;

import io.mebuki.gateway.routes.Route.Service;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where everything is.
 *
 * @param origin the public origin, without a path; everything a browser sees is under it
 * @param services direct base URL of each service; only scheme, host and port count
 * @param trustedProxies addresses or CIDR ranges of servers whose X-Forwarded-For is believed
 */
@ConfigurationProperties("mebuki.gateway")
public record GatewaySettings(URI origin, Map<Service, URI> services, List<String> trustedProxies) {

    public GatewaySettings {
        for (var service : Service.values()) {
            if (!services.containsKey(service)) {
                throw new IllegalArgumentException(
                        "mebuki.gateway.services.%s: got nothing, expected the direct base URL"
                                .formatted(service.id()));
            }
        }
    }

    public boolean isHttps() {
        return "https".equals(origin.getScheme());
    }

    /** The origin as browsers send it in the header Origin. */
    public String originHeader() {
        return origin.getScheme() + "://" + origin.getRawAuthority();
    }

    public URI baseOf(Service service) {
        return java.util.Objects.requireNonNull(services.get(service));
    }
}
