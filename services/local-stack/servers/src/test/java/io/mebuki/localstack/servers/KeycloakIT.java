package io.mebuki.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.localstack.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeycloakIT {
    private static final URI ORIGIN = URI.create("http://localhost:8080");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "company, company, company-member",
        "company2, company, company-member",
        "institute, institute, institute-editor",
        "institute2, institute, institute-editor",
        "partner, partner, partner",
        "operator, operator, operator"
    })
    void givesEachClientATokenForItsOwnOrganization(String client, String kind, String role) throws Exception {
        JsonNode claims = claims(token(client));

        assertThat(claims.get("iss").asString()).isEqualTo(ORIGIN + "/auth/realms/mebuki");
        assertThat(claims.get("aud").toString()).contains("mebuki-api");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(claims.get("tenant").propertyNames()).containsExactly(client);
        assertThat(claims.get("tenant").get(client).get("kind").toString()).isEqualTo("[\"" + kind + "\"]");
        assertThat(claims.get("tenant").get(client).get("id").asString()).hasSize(36);
        assertThat(claims.get("realm_access").get("roles").toString()).contains("\"" + role + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"matching", "recommendation"})
    void givesAServiceItsRoleAndNoOrganization(String client) throws Exception {
        JsonNode claims = claims(token(client));

        assertThat(claims.get("aud").toString()).contains("mebuki-api");
        assertThat(claims.get("realm_access").get("roles").toString()).contains("\"service\"");
        assertThat(claims.has("tenant")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            company   | introductions:rw matches:rw needs:rw people:r seeds:r
            institute | imports:rw introductions:rw matches:rw needs:r people:r seeds:rw
            partner   | matches:rw needs:rw people:r seeds:r
            operator  | operations:rw seeds:r
            """)
    void decidesWhatARoleMayDo(String client, String permissions) throws Exception {
        JsonNode granted = post(
                Map.of(
                        "grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket",
                        "audience", "gateway",
                        "response_mode", "permissions"),
                token(client));

        assertThat(granted.valueStream().map(KeycloakIT::shortForm).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(permissions);
    }

    @Test
    void keepsItsRealmThroughAKill(@TempDir Path folder) throws Exception {
        Map<String, String> secrets = TestServers.keycloak(ORIGIN).settings().secrets();
        Database database = TestServers.database("keycloak_killed");
        Keycloak.Settings settings = settings(folder, ORIGIN, database, secrets);
        try (Keycloak first = Keycloak.start(settings)) {
            first.process().kill();
        }

        try (Keycloak second = Keycloak.start(settings)) {
            assertThat(claims(token(second, "company")).get("tenant").propertyNames())
                    .containsExactly("company");
        }
    }

    @Test
    void letsThePortalSignInFromAnotherPort(@TempDir Path folder) throws Exception {
        Map<String, String> secrets = TestServers.keycloak(ORIGIN).settings().secrets();
        Database database = TestServers.database("keycloak_moved");
        Keycloak.start(settings(folder, ORIGIN, database, secrets)).close();

        URI moved = URI.create("http://localhost:9090");
        try (Keycloak second = Keycloak.start(settings(folder, moved, database, secrets))) {
            assertThat(signInPage(second, moved)).isEqualTo(200);
            assertThat(signInPage(second, ORIGIN)).isEqualTo(400);
        }
    }

    private static Keycloak.Settings settings(Path folder, URI origin, Database database, Map<String, String> secrets) {
        return new Keycloak.Settings(folder, Ports.free(), Ports.free(), origin, database, secrets, "admin-password");
    }

    private static int signInPage(Keycloak keycloak, URI portal) throws IOException, InterruptedException {
        URI page = URI.create(keycloak.url() + "/realms/mebuki/protocol/openid-connect/auth?client_id=portal"
                + "&response_type=code&scope=openid&code_challenge_method=S256&code_challenge=" + "c".repeat(43)
                + "&redirect_uri=" + portal + "/login/oauth2/code/keycloak");
        return HTTP.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void refusesToStartWithoutASecret(@TempDir Path folder) {
        Database database = new Database("jdbc:postgresql://127.0.0.1:1/none", "none", "none");

        assertThatThrownBy(() -> new Keycloak.Settings(folder, 1, 2, ORIGIN, database, Map.of(), "admin-password"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the secret MEBUKI_PASSWORD_COMPANY is missing");
    }

    private static String shortForm(JsonNode permission) {
        String scopes = permission
                .get("scopes")
                .valueStream()
                .map(scope -> scope.asString().substring(0, 1))
                .sorted()
                .collect(Collectors.joining());
        return permission.get("rsname").asString() + ":" + scopes;
    }

    private static String token(String client) throws IOException, InterruptedException {
        return token(TestServers.keycloak(ORIGIN), client);
    }

    private static String token(Keycloak keycloak, String client) throws IOException, InterruptedException {
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials", "client_id", client, "client_secret", "mebuki_secret_" + client);
        return post(keycloak, form, null).get("access_token").asString();
    }

    private static JsonNode post(Map<String, String> form, String token) throws IOException, InterruptedException {
        return post(TestServers.keycloak(ORIGIN), form, token);
    }

    private static JsonNode post(
            Keycloak keycloak, Map<String, String> form, @org.jspecify.annotations.Nullable String token)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(keycloak.url() + "/realms/mebuki/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
