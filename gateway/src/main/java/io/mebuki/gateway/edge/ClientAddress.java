package io.mebuki.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The address a request came from: the last one in X-Forwarded-For that is not a trusted proxy's, or the connection's own. */
public final class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpAddressMatcher> trusted;

    ClientAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
    }

    public String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (!isTrusted(address)) {
            return address;
        }
        for (var hop : hopsFromLast(request)) {
            if (!isAddress(hop)) {
                return address;
            }
            address = hop;
            if (!isTrusted(hop)) {
                return hop;
            }
        }
        return address;
    }

    private static List<String> hopsFromLast(HttpServletRequest request) {
        return Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .toList()
                .reversed();
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** Letters alone could be a host name, and looking one up would let a caller make the gateway ask around. */
    private static boolean isAddress(String text) {
        return text.length() <= 45 && text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]+");
    }
}
