package io.mebuki.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.gateway.stand.SignIn;
import io.mebuki.gateway.stand.Stand;
import org.junit.jupiter.api.Test;

/** The gateway starts before Keycloak, outlives it, and finds it again. */
class KeycloakAwayIT {

    @Test
    void theGatewayDoesWithoutKeycloakWhatNeedsNone() {
        try (var stand = new Stand()) {
            var port = stand.signIn().server().port();
            stand.signIn().close();
            assertThat(stand.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(stand.get("/api/v1/seeds").statusCode()).isEqualTo(200);
            var signIn = stand.get("/auth/realms/mebuki");
            assertThat(signIn.statusCode()).isEqualTo(503);
            assertThat(signIn.body()).contains("keycloak");
            var withoutKeys = stand.get("/api/v1/needs", stand.tokens().of("reader"));
            assertThat(withoutKeys.statusCode()).isEqualTo(503);
            assertThat(withoutKeys.headers().firstValue("Retry-After")).isPresent();
            try (var again = new SignIn(port).knowing(stand.tokens())) {
                assertThat(stand.get("/api/v1/needs", stand.tokens().of("reader"))
                                .statusCode())
                        .isEqualTo(200);
                assertThat(again.questions()).isEqualTo(1);
            }
            assertThat(stand.get("/api/v1/needs", stand.tokens().of("reader")).statusCode())
                    .isEqualTo(503);
        }
    }
}
