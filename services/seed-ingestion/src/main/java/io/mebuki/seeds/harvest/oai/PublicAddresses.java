package io.mebuki.seeds.harvest.oai;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Tells addresses of the public internet from those that lead to ourselves, our network or nowhere (the registries of RFC 6890). */
final class PublicAddresses {

    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a carrier's address translation
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, where clouds keep their secrets
            "172.16.0.0/12", // private
            "192.0.0.0/24", // for protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // for protocols; Teredo, which has an IPv4 address in it
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which has an IPv4 address in it
            "3ffe::/16", // given back
            "3fff::/20"); // documentation

    /** All that is public in IPv6; loopback, local and translated addresses (NAT64, IPv4 in IPv6) lie outside. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL_UNICAST.contains(address))
                && SPECIAL.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... written) {
        return Stream.of(written).map(Network::of).toList();
    }

    private record Network(byte[] prefix, int bits) {

        private static Network of(String written) {
            int slash = written.indexOf('/');
            return new Network(
                    InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                    Integer.parseInt(written.substring(slash + 1)));
        }

        private boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if (((bytes[bit / 8] ^ prefix[bit / 8]) & (0x80 >> bit % 8)) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
