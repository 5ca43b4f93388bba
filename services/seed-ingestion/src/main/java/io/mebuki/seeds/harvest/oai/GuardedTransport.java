package io.mebuki.seeds.harvest.oai;

import io.mebuki.seeds.harvest.oai.Guard.Names;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Goes to addresses that strangers name, also by redirects, without being led into our own network: each connection is made to an
 * address that has been judged, by no proxy, without cookies and credentials. Thread-safe.
 */
public final class GuardedTransport implements Transport, Closeable {

    private static final int MOST_REDIRECTS = 5;

    private final CloseableHttpClient client;

    /**
     * @param allowed hosts, or hosts with ports ({@code host:port}), that the operator lets harvests go to though they aren't public
     * @param silence the longest time in which nothing comes
     */
    public GuardedTransport(Set<String> allowed, Duration connect, Duration silence) {
        this(InetAddress::getAllByName, allowed, connect, silence);
    }

    GuardedTransport(Names names, Set<String> allowed, Duration connect, Duration silence) {
        this(names, allowed, connect, silence, SSLContexts.createDefault());
    }

    /** @param trust by which the certificates of repositories are judged */
    GuardedTransport(Names names, Set<String> allowed, Duration connect, Duration silence, SSLContext trust) {
        this.client = HttpClients.custom()
                .setConnectionManager(
                        connections(new Guard(names, allowed), Timeout.of(connect), Timeout.of(silence), trust))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(silence))
                        .build())
                .setUserAgent("Mebuki")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            Guard guard, Timeout connect, Timeout silence, SSLContext trust) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(silence)
                        .build())
                .build();
    }

    @Override
    public Answer get(URI address) throws IOException {
        var at = checked(address);
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            var answer = once(at);
            var location = answer.location();
            if (location.isEmpty()) {
                return answer;
            }
            answer.close();
            at = next(at, location.get());
        }
        throw new AddressRefusedException("it redirects more than %d times".formatted(MOST_REDIRECTS));
    }

    private static URI checked(URI address) throws AddressRefusedException {
        @Nullable String scheme = address.getScheme();
        if (scheme == null || !Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))) {
            throw new AddressRefusedException("the address is neither http nor https");
        }
        if (address.getHost() == null) {
            throw new AddressRefusedException("the address names no host");
        }
        if (address.getRawUserInfo() != null) {
            throw new AddressRefusedException("an address with a user or password in it is not asked");
        }
        return address;
    }

    static URI next(URI from, String location) throws AddressRefusedException {
        try {
            var to = checked(from.resolve(location));
            if (from.getScheme().equalsIgnoreCase("https") && !to.getScheme().equalsIgnoreCase("https")) {
                throw new AddressRefusedException("it redirects from https to http");
            }
            return to;
        } catch (IllegalArgumentException noAddress) {
            throw new AddressRefusedException("it redirects to what is no address");
        }
    }

    private HttpAnswer once(URI address) throws IOException {
        var request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        return new HttpAnswer(request, client.executeOpen(null, request, null));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private record HttpAnswer(HttpGet request, ClassicHttpResponse response) implements Answer {

        private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

        @Override
        public int status() {
            return response.getCode();
        }

        private Optional<String> location() {
            return REDIRECTS.contains(status()) ? header(HttpHeaders.LOCATION) : Optional.empty();
        }

        @Override
        public Optional<String> retryAfter() {
            return header(HttpHeaders.RETRY_AFTER);
        }

        private Optional<String> header(String name) {
            return Optional.ofNullable(response.getFirstHeader(name))
                    .map(Header::getValue)
                    .map(String::strip);
        }

        @Override
        public InputStream body() throws IOException {
            var entity = response.getEntity();
            var body = entity == null ? InputStream.nullInputStream() : entity.getContent();
            return switch (header(HttpHeaders.CONTENT_ENCODING)
                    .orElse("identity")
                    .toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> new GZIPInputStream(body);
                case "identity" -> body;
                default -> throw new IOException("it is packed in a way that nobody asked for");
            };
        }

        /** Without cancelling, the rest would be read first, which may have no end. */
        @Override
        public void close() {
            request.cancel();
            try {
                response.close();
            } catch (IOException alreadyGone) {
                // Nothing was left to let go of.
            }
        }
    }
}
