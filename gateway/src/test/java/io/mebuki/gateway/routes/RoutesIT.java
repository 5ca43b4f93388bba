package io.mebuki.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.gateway.stand.Service;
import io.mebuki.gateway.stand.Stand;
import io.mebuki.gateway.stand.Stand.Role;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesIT {

    private Stand stand;

    @BeforeEach
    void reset() {
        stand = Stand.shared();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/seeds,                          SEED_INGESTION",
        "GET,  /api/v1/seeds/1,                        SEED_INGESTION",
        "GET,  /api/v1/seeds/1/matches,                MATCHING",
        "GET,  /api/v1/seed-imports,                   SEED_INGESTION",
        "POST, /api/v1/seed-imports,                   SEED_INGESTION",
        "GET,  /api/v1/seed-imports/1/report,          SEED_INGESTION",
        "GET,  /oai/1,                                 SEED_INGESTION",
        "POST, /oai/1,                                 SEED_INGESTION",
        "GET,  /catalog/1,                             SEED_INGESTION",
        "POST, /api/v1/needs,                          NEEDS_INTAKE",
        "POST, /api/v1/needs/1/publication,            NEEDS_INTAKE",
        "GET,  /api/v1/needs/1/matches,                MATCHING",
        "POST, /api/v1/matches/search,                 MATCHING",
        "POST, /api/v1/collaborators/search,           RECOMMENDATION",
        "POST, /api/v1/institutions/search,            RECOMMENDATION"
    })
    void everyOperationReachesItsService(String method, String path, Role role) {
        var request = stand.request(path, stand.tokens().of("writer"));
        var answer = stand.send(
                method.equals("GET") ? request : request.POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(stand.service(role).last().target()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/oauth2/authorization/keycloak",
                "/logout",
                "/seeds/1",
                "/css/app.css",
                "/favicon.ico"
            })
    void everyPageIsThePortals(String path) {
        assertThat(stand.get(path).statusCode()).isEqualTo(200);
        assertThat(stand.service(Role.PORTAL).last().target()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/embed",
                "/internal",
                "/%69nternal/embed",
                "/actuator",
                "/actuator/env",
                "/actuator/health",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/api/v2/seeds",
                "/api/v1",
                "/api",
                "/api/v1/unknown",
                "/api/v1/seeds/1/other",
                "/oai/1/other",
                "/catalog/1/other",
                "/catalog",
                "/openapi/unknown.yaml",
                "/auth",
                "/auth/",
                "/auth/admin",
                "/auth/admin/",
                "/auth/admin/realms/mebuki/users",
                "/auth/admin/master/console/",
                "/auth/realms",
                "/auth/realms/",
                "/auth/realms/master",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/realms/mebuki2",
                "/auth/metrics",
                "/auth/health",
                "/auth/health/ready",
                "/auth/js/keycloak.js",
                "/%61uth/admin/",
                "/auth/%61dmin/"
            })
    void whatIsNotRoutedDoesNotExist(String path) {
        var answer = stand.get(path, stand.tokens().of("writer"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        for (var role : Role.values()) {
            assertThat(stand.service(role).received()).isEmpty();
        }
        assertThat(stand.signIn().server().received())
                .noneMatch(request -> request.target().equals(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/realms/mebuki",
                "/auth/realms/mebuki/protocol/openid-connect/auth?client_id=portal",
                "/auth/realms/mebuki/account/",
                "/auth/resources/abc12/login/keycloak.v2/css/styles.css"
            })
    void whatPeopleSignInWithIsKeycloaks(String path) {
        assertThat(stand.get(path).statusCode()).isEqualTo(200);
        assertThat(stand.signIn().server().last().target()).isEqualTo(path);
    }

    @Test
    void anUnknownMethodIs405AndSaysWhichThereAre() {
        var request = stand.request("/api/v1/seeds/1", stand.tokens().of("writer"))
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{}"));
        var answer = stand.send(request);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, PUT, DELETE");
        assertThat(answer.body()).contains("method-not-allowed");
    }

    @Test
    void pathQueryHeadersAndBodyTravelUntouched() {
        stand.service(Role.MATCHING).answering((exchange, _) -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            Service.send(exchange, 201, "application/json", "{\"é\":\"芽\"}");
        });
        var answer = stand.send(stand.request(
                        "/api/v1/needs/%E8%8A%BD/matches?q=a+b%20c%26&q=%E8%8A%BD&empty=",
                        stand.tokens().of("writer"))
                .header("If-None-Match", "\"7\"")
                .header("Accept-Language", "ja"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.body()).isEqualTo("{\"é\":\"芽\"}");
        var received = stand.service(Role.MATCHING).last();
        assertThat(received.target()).isEqualTo("/api/v1/needs/%E8%8A%BD/matches?q=a+b%20c%26&q=%E8%8A%BD&empty=");
        assertThat(received.header("Accept-Language")).isEqualTo("ja");
        assertThat(received.header("If-None-Match")).isEqualTo("\"7\"");
        assertThat(received.header("Upgrade")).isEmpty();
    }

    @Test
    void anETagThatTheCallerKnowsIsTheServicesToJudge() {
        stand.service(Role.SEED_INGESTION).answering((exchange, _) -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            Service.send(exchange, 200, "application/json", "{}");
        });
        for (int i = 0; i < 3; i++) {
            var answer = stand.send(stand.request("/api/v1/seeds/1").header("If-None-Match", "\"7\""));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFormReachesItsServiceByteForByte() {
        var form = "b=2&a=1&a=%E8%8A%BD&page=form&empty=";
        var answer = stand.send(stand.request("/auth/realms/mebuki/login-actions/authenticate?page=query")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(200);
        var received = stand.signIn().server().last();
        assertThat(new String(received.body(), StandardCharsets.UTF_8)).isEqualTo(form);
        assertThat(received.target()).endsWith("?page=query");
    }

    @Test
    void harvestersNeedNoTokenAndTheirFormsPassByteForByte() {
        var form = "verb=ListRecords&metadataPrefix=oai_dc&verb=%E8%8A%BD";
        assertThat(stand.get("/oai/1?verb=Identify").statusCode()).isEqualTo(200);
        var answer = stand.send(stand.request("/oai/1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(200);
        var received = stand.service(Role.SEED_INGESTION).last();
        assertThat(new String(received.body(), StandardCharsets.UTF_8)).isEqualTo(form);
        assertThat(stand.get("/oai/1?verb=Identify", "no token of ours").statusCode())
                .isEqualTo(401);
    }

    @Test
    void keycloakAndThePortalKeepTheirOwnSecurity() {
        stand.service(Role.PORTAL).answering((exchange, _) -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            exchange.getResponseHeaders().add("Set-Cookie", "a=1");
            exchange.getResponseHeaders().add("Set-Cookie", "b=2");
            exchange.getResponseHeaders().set("Location", "/login");
            Service.send(exchange, 302, "text/html", "");
        });
        var page = stand.get("/needs/new", "a token of somebody else's");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue("/login");
        assertThat(page.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        var console = stand.get("/auth/realms/mebuki/account/", "a token for another audience");
        assertThat(console.statusCode()).isEqualTo(200);
        assertThat(console.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(console.headers().firstValue("Content-Type")).hasValue("application/json");
    }
}
