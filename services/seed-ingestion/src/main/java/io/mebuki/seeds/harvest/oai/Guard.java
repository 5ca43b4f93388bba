package io.mebuki.seeds.harvest.oai;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names, and numbers written as such, to public addresses only. What it returns is what is connected to: a name that leads
 * elsewhere the next time is asked for, and judged, again.
 */
final class Guard implements DnsResolver {

    private final Names names;
    private final Set<String> allowed;

    /** @param allowed hosts, or hosts with ports ({@code host:port}), that may lead anywhere */
    Guard(Names names, Set<String> allowed) {
        this.names = names;
        this.allowed = allowed.stream().map(Guard::key).collect(Collectors.toUnmodifiableSet());
    }

    /** {@link InetAddress#getAllByName}, but in tests. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** IPv6 addresses stand in brackets in some places and not in others. */
    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT).replace("[", "").replace("]", "");
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        boolean anywhere = allowed.contains(key(host)) || allowed.contains(key(host) + ':' + port);
        var addresses = Stream.of(names.resolve(host))
                .filter(address -> anywhere || PublicAddresses.contain(address))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (addresses.isEmpty()) {
            // Which address it is would tell outsiders about our network.
            throw new AddressRefusedException("'%s' leads to no public address".formatted(host));
        }
        return addresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
