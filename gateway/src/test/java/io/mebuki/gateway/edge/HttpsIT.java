package io.mebuki.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.gateway.stand.Service;
import io.mebuki.gateway.stand.Stand;
import io.mebuki.gateway.stand.Stand.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a proxy that ends TLS: the origin that was set says https, whatever a request says. */
class HttpsIT {

    private static final Stand stand = new Stand(
            "--mebuki.gateway.origin=https://mebuki.example",
            "--mebuki.gateway.limits.guest.per-second=10000",
            "--mebuki.gateway.limits.guest.burst=10000");

    @AfterAll
    static void stop() {
        stand.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/seeds",
                "/api/v1/needs",
                "/api/v1/unknown",
                "/openapi",
                "/actuator/env",
                "/auth/realms/mebuki",
                "/auth/admin/",
                "/"
            })
    void browsersAreToldToComeBackByHttps(String path) {
        stand.service(Role.PORTAL).answering((exchange, _) -> {
            exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=1");
            Service.send(exchange, 200, "text/html", "");
        });
        for (var claimed : new String[] {"http", "https"}) {
            var answer = stand.send(stand.request(path).header("X-Forwarded-Proto", claimed));
            assertThat(answer.headers().allValues("Strict-Transport-Security"))
                    .as(path)
                    .hasSize(1);
        }
    }

    @Test
    void servicesAreToldThePublicOrigin() {
        stand.send(stand.request("/auth/realms/mebuki").header("X-Forwarded-Proto", "http"));
        var received = stand.signIn().server().last();
        assertThat(received.header("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(received.header("X-Forwarded-Host")).isEqualTo("mebuki.example");
        assertThat(received.header("X-Forwarded-Port")).isEqualTo("443");
    }
}
