package io.mebuki.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.gateway.stand.Stand;
import io.mebuki.gateway.stand.Stand.Role;
import io.mebuki.gateway.stand.Tokens;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Only tokens of our own sign-in service, for us, of now, and for one organization, open the API. */
class TokensIT {

    private static final Stand stand = Stand.shared();

    @BeforeEach
    void reset() {
        Stand.shared();
    }

    @Test
    void aValidTokenPassesAndTravelsOn() {
        var token = stand.tokens().of("reader");
        var answer = stand.get("/api/v1/needs", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("needs-intake");
        assertThat(stand.service(Role.NEEDS_INTAKE).last().header("Authorization"))
                .isEqualTo("Bearer " + token);
    }

    @Test
    void noTokenIs401() {
        assertRefused(stand.get("/api/v1/needs"), "Bearer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIs401EvenWhereGuestsMay(String what, String token) {
        assertRefused(stand.get("/api/v1/needs", token), "Bearer error=\"invalid_token\"");
        assertRefused(stand.get("/api/v1/seeds", token), "Bearer error=\"invalid_token\"");
    }

    static Stream<Arguments> badTokens() {
        var tokens = stand.tokens();
        return Stream.of(
                Arguments.of("alg=none", tokens.unsigned()),
                Arguments.of("another key", tokens.signedByAnotherKey()),
                Arguments.of("another issuer", tokens.ofIssuer("http://evil.example/auth/realms/mebuki")),
                Arguments.of("another audience", tokens.forAudience("account")),
                Arguments.of("expired", tokens.expired("writer")),
                Arguments.of("malformed", "not.a.token"),
                Arguments.of("empty parts", ".."),
                Arguments.of("no organization", tokens.withTenants(Map.of())),
                Arguments.of(
                        "two organizations", tokens.withTenants(Map.of("a", Tokens.tenant(), "b", Tokens.tenant()))),
                Arguments.of("no tenant claim", tokens.of("writer", claims -> claims.claim("tenant", null))));
    }

    @Test
    void guestsReadSeedsAndSearch() {
        assertThat(stand.get("/api/v1/seeds").statusCode()).isEqualTo(200);
        assertThat(stand.get("/api/v1/seeds/x").statusCode()).isEqualTo(200);
        var search = stand.request("/api/v1/matches/search")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(stand.send(search).statusCode()).isEqualTo(200);
        assertThat(stand.get("/api/v1/seeds/x/matches").statusCode()).isEqualTo(401);
        assertThat(stand.send(stand.request("/api/v1/seeds").POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenInTheQueryIsNoToken() {
        assertThat(stand.get("/api/v1/needs?access_token=" + stand.tokens().of("writer"))
                        .statusCode())
                .isEqualTo(401);
    }

    private static void assertRefused(HttpResponse<String> answer, String challenge) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue(challenge);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:mebuki:problem:unauthorized");
        assertThat(stand.service(Role.NEEDS_INTAKE).received()).isEmpty();
        assertThat(stand.service(Role.SEED_INGESTION).received()).isEmpty();
    }
}
