package io.mebuki.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    private final ClientAddress addresses = new ClientAddress(List.of("127.0.0.0/8", "10.0.0.0/8", "::1"));

    @ParameterizedTest(name = "{0} says {1}: {2}")
    @CsvSource({
        "203.0.113.9, 198.51.100.7,                  203.0.113.9",
        "127.0.0.1,   ,                              127.0.0.1",
        "127.0.0.1,   198.51.100.7,                  198.51.100.7",
        "127.0.0.1,   '1.1.1.1, 198.51.100.7',       198.51.100.7",
        "127.0.0.1,   '1.1.1.1, 2.2.2.2, 10.0.0.3',  2.2.2.2",
        "127.0.0.1,   2001:db8::7,                   2001:db8::7",
        "127.0.0.1,   localhost,                     127.0.0.1",
        "127.0.0.1,   '1.1.1.1, nonsense',           127.0.0.1",
        "127.0.0.1,   ' , ',                         127.0.0.1"
    })
    void theLastAddressThatIsNotAProxys(String connection, String forwardedFor, String expected) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(connection);
        if (forwardedFor != null) {
            request.addHeader("X-Forwarded-For", forwardedFor);
        }
        assertThat(addresses.of(request)).isEqualTo(expected);
    }
}
