package io.mebuki.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what: tokens, roles, guests. */
class AccessIT {

    private static final UUID NOTHING = UUID.fromString("01900000-0000-7000-8000-00000000dead");

    @ParameterizedTest
    @CsvSource({
        // who        seeds w, imports w, imports r, needs r, needs w, matches r, people r
        "institute,  allowed, allowed, allowed, allowed, denied,  allowed, allowed",
        "company,    denied,  denied,  denied,  allowed, allowed, allowed, allowed",
        "partner,    denied,  denied,  denied,  allowed, allowed, allowed, allowed",
        "operator,   denied,  denied,  denied,  denied,  denied,  denied,  denied",
        "guest,      token,   token,   token,   token,   token,   guest,   token"
    })
    void rolesTimesOperations(
            String who,
            String seedsWrite,
            String importsWrite,
            String importsRead,
            String needsRead,
            String needsWrite,
            String matchesRead,
            String peopleRead) {
        var api = who.equals("guest") ? Api.guest() : Api.as(who);
        expect(seedsWrite, api.post("/api/v1/seeds", "{}").status());
        expect(
                importsWrite,
                api.importing("/api/v1/seed-imports?dryRun=maybe", "{}").status());
        expect(importsRead, api.get("/api/v1/seed-imports/" + NOTHING).status());
        expect(needsRead, api.get("/api/v1/needs/" + NOTHING).status());
        expect(needsWrite, api.post("/api/v1/needs", "{}").status());
        expect(matchesRead, api.post("/api/v1/matches/search", "{}").status());
        expect(peopleRead, api.post("/api/v1/collaborators/search", "{}").status());
        expect(
                who.equals("guest") ? "guest" : "allowed",
                api.get("/api/v1/seeds/" + NOTHING).status());
    }

    /** Allowed calls get as far as being refused for what they ask. */
    private static void expect(String outcome, int status) {
        switch (outcome) {
            case "allowed", "guest" -> assertThat(status).isIn(400, 404);
            case "denied" -> assertThat(status).isEqualTo(403);
            default -> assertThat(status).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "a.b.c"})
    void noTokenOrRubbishIs401(String token) {
        var answer = Api.withToken(token).get("/api/v1/needs").expect(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void forgedTokensAre401() {
        var parts = Api.token("institute").split("\\.", -1);
        var decoder = Base64.getUrlDecoder();
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var none = encoder.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        var claims = new String(decoder.decode(parts[1]), StandardCharsets.UTF_8);
        var otherRole = encoder.encodeToString(
                claims.replace("institute-editor", "company-member").getBytes(StandardCharsets.UTF_8));

        Api.withToken(none + "." + parts[1] + ".").get("/api/v1/needs").expect(401);
        Api.withToken(parts[0] + "." + otherRole + "." + parts[2])
                .get("/api/v1/needs")
                .expect(401);
        Api.withToken(none + "." + parts[1] + ".").get("/api/v1/seeds").expect(401);
    }

    @Test
    void guestsReadPublicSeedsAndTryASmallSearch() {
        Api.guest().get("/api/v1/seeds?limit=3").expect(200);
        Api.guest()
                .post(
                        "/api/v1/matches/search",
                        Stories.search("a pump that does not leak")
                                .put("limit", 10)
                                .toString())
                .expect(200);
        var most = Api.guest()
                .post(
                        "/api/v1/matches/search",
                        Stories.search("a pump").put("limit", 100).toString())
                .expect(200)
                .json();
        assertThat(most.get("items").size()).isLessThanOrEqualTo(10);
    }

    @Test
    void internalPathsAreNotThere() {
        assertThat(Api.as("operator").get("/internal/embed").status()).isEqualTo(404);
        assertThat(Api.as("operator").get("/actuator/health").status()).isEqualTo(404);
        assertThat(Api.as("operator").get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void contractsAreServedToEverybody() {
        assertThat(Api.guest().get("/openapi/mebuki.yaml").expect(200).text()).contains("openapi: 3.1.0");
        assertThat(Api.guest().get("/openapi").expect(200).header("Content-Type"))
                .startsWith("text/html");
    }
}
