package io.mebuki.seeds.harvest.oai;

import static io.mebuki.seeds.harvest.oai.ErrorsTest.failure;
import static io.mebuki.seeds.harvest.oai.Pages.list;
import static io.mebuki.seeds.harvest.oai.Pages.live;
import static io.mebuki.seeds.harvest.oai.PlayedRepository.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is led into our own network. */
class GuardTest {

    private static final PlayedRepository.Play GOOD =
            (exchange, query, number) -> send(exchange, 200, list("", live("a")));

    private static HarvestException refused(PlayedRepository played, URI base, String... allowed) {
        return failure(new Repository(
                base, played.transport(allowed), PlayedRepository.SMALL, () -> PlayedRepository.NOW, time -> {}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::7f00:1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3ffe::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressesThatAreNotPublicAreRefused(String written) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(written))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255",
                "128.0.0.1", "169.253.1.1", "172.15.255.255", "172.32.0.1", "192.0.1.1", "192.167.1.1", "198.17.1.1",
                "198.20.0.1", "223.255.255.255", "::ffff:8.8.8.8", "2001:200::1", "2001:4860:4860::8888", "2400::1",
                        "2606:4700::1111"
            })
    void publicAddressesAreNot(String written) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(written))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"repository.example", "127.0.0.1", "[::1]", "2130706433", "localhost"})
    void anAddressThatLeadsIntoOurOwnNetworkIsRefusedHoweverItIsWritten(String host) {
        try (var played = new PlayedRepository(GOOD)) {
            var thrown = refused(played, played.base(host), "another.example");

            assertThat(thrown.failure()).isEqualTo(Failure.ADDRESS_REFUSED);
            assertThat(thrown)
                    .hasMessageContaining("leads to no public address")
                    .hasMessageEndingWith("the operator can allow a host that is not public.");
            assertThat(played.asked()).isEmpty();
        }
    }

    @Test
    void anEndpointThatRedirectsToLoopbackIsNotFollowed() {
        try (var played = new PlayedRepository((exchange, query, number) -> {
            var port = exchange.getLocalAddress().getPort();
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:%d/admin".formatted(port));
            send(exchange, 302, new byte[0]);
        })) {
            var thrown = refused(played, played.base("repository.example"), "repository.example");

            assertThat(thrown.failure()).isEqualTo(Failure.ADDRESS_REFUSED);
            assertThat(thrown).hasMessageContaining("'127.0.0.1' leads to no public address");
            assertThat(played.asked()).hasSize(1);
        }
    }

    @Test
    void aNameThatLeadsElsewhereTheSecondTimeIsJudgedTheSecondTime() throws UnknownHostException {
        var answers = new ArrayDeque<>(List.of("9.9.9.9", "127.0.0.1"));
        var guard = new Guard(host -> new InetAddress[] {InetAddress.ofLiteral(answers.remove())}, Set.of());

        assertThat(guard.resolve("repository.example", 80))
                .containsExactly(new InetSocketAddress(InetAddress.ofLiteral("9.9.9.9"), 80));
        assertThatExceptionOfType(AddressRefusedException.class)
                .isThrownBy(() -> guard.resolve("repository.example", 80));
    }

    @Test
    void ofTheAddressesOfANameOnlyThePublicOnesAreConnectedTo() throws UnknownHostException {
        var addresses = new InetAddress[] {InetAddress.ofLiteral("10.0.0.1"), InetAddress.ofLiteral("2400::1")};
        var guard = new Guard(host -> addresses, Set.of());

        assertThat(guard.resolve("repository.example")).containsExactly(InetAddress.ofLiteral("2400::1"));
    }

    @Test
    void theOperatorAllowsAHostOrOnePortOfIt() {
        try (var played = new PlayedRepository(GOOD)) {
            var port = played.base().getPort();
            for (var allowed : List.of("intranet.example", "Intranet.Example:" + port)) {
                var repository = new Repository(
                        played.base("intranet.example"), played.transport(allowed), PlayedRepository.SMALL);
                assertThat(Harvested.all(repository).identifiers()).containsExactly("a");
            }
            assertThat(refused(played, played.base("intranet.example"), "intranet.example:" + (port + 1))
                            .failure())
                    .isEqualTo(Failure.ADDRESS_REFUSED);
        }
    }

    @Test
    void aRedirectBetweenAllowedHostsIsFollowed() {
        try (var played = new PlayedRepository((exchange, query, number) -> {
            if (number == 1) {
                exchange.getResponseHeaders().set("Location", "/moved?" + query);
                send(exchange, 301, new byte[0]);
            } else {
                GOOD.answer(exchange, query, number);
            }
        })) {
            assertThat(Harvested.all(played.repository()).identifiers()).containsExactly("a");
        }
    }

    @Test
    void redirectsThatHaveNoEndAreLeft() {
        try (var played = new PlayedRepository((exchange, query, number) -> {
            exchange.getResponseHeaders().set("Location", "/oai?" + number);
            send(exchange, 307, new byte[0]);
        })) {
            assertThat(refused(played, played.base(), "localhost")).hasMessageContaining("redirects more than 5 times");
            assertThat(played.asked()).hasSize(6);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://repository.example/oai, neither http nor https",
        "file:///etc/passwd, neither http nor https",
        "/oai, neither http nor https",
        "http:///oai, names no host",
        "http://me:secret@repository.example/oai, with a user or password",
        "http://me:secret@no_host/oai, names no host",
        "ftp://me:secret@repository.example/oai, neither http nor https",
    })
    void otherAddressesAreRefused(URI address, String why) {
        try (var played = new PlayedRepository(GOOD)) {
            assertThat(refused(played, address, "repository.example"))
                    .hasMessageContaining(why)
                    .hasMessageNotContaining("secret");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://b.example/, it redirects from https to http",
        "//b.example:99999999999/, names no host",
        "gopher://b.example/, neither http nor https",
        "https://x@b.example/, with a user or password",
        "http://[, it redirects to what is no address",
    })
    void redirectsToOtherAddressesAreRefused(String location, String why) {
        assertThatExceptionOfType(AddressRefusedException.class)
                .isThrownBy(() -> GuardedTransport.next(URI.create("https://a.example/oai"), location))
                .withMessageContaining(why);
    }
}
