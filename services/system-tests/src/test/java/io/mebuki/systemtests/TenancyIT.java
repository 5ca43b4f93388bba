package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.contains;
import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Nobody sees or changes another organization's private data, by any route. */
class TenancyIT {

    private static final List<String> EXPERT_SEARCHES =
            List.of("/api/v1/collaborators/search", "/api/v1/institutions/search");

    private static JsonNode seed(String word, String visibility) {
        return Stories.published(
                "institute",
                Stories.seed(word, "Membrane " + word, "A membrane " + word + " that separates solvents.")
                        .put("visibility", visibility));
    }

    @Test
    void aPrivateSeedExistsForItsPublisherOnly() {
        var word = unique("secretmembrane");
        var id = privateSeed(word);
        var path = "/api/v1/seeds/" + id;

        for (var stranger :
                new Api[] {Api.as("institute2"), Api.as("company"), Api.as("partner"), Api.as("operator"), Api.guest()
                }) {
            stranger.get(path).expect(404);
            assertThat(stranger.get("/api/v1/seeds?limit=100").expect(200).text())
                    .doesNotContain(id);
        }
        for (var searcher : new Api[] {Api.as("institute2"), Api.as("company"), Api.as("partner")}) {
            assertThat(Stories.found(searcher, word).toString()).doesNotContain(id, "\"sourceId\":\"" + word);
            searcher.get(path + "/matches").expect(404);
            for (var search : EXPERT_SEARCHES) {
                searcher.post(search, "{\"seedId\":\"" + id + "\"}").expect(404);
                assertThat(experts(searcher, search, word)).doesNotContain(id, "Institute of " + word, "Dr. " + word);
            }
        }
        assertThat(Api.guest()
                        .post("/api/v1/matches/search", Stories.search(word).toString())
                        .expect(200)
                        .text())
                .doesNotContain(id);
        Api.as("institute2")
                .with("If-Match", "*")
                .put(path, Stories.seed(word, "Mine now", "").toString())
                .expect(404);
        Api.as("institute2").with("If-Match", "*").delete(path).expect(404);
        Api.as("institute").get(path).expect(200);
    }

    /** One that its own publisher finds by every search, or that others don't would prove nothing. */
    private static String privateSeed(String word) {
        var seed = Stories.seed(word, "Membrane " + word, "A membrane " + word + " that separates solvents.")
                .put("visibility", "private")
                .put("organization", "Institute of " + word);
        seed.putArray("people").addObject().put("sourceId", word).put("name", "Dr. " + word);
        var id = Stories.published("institute", seed).get("id").stringValue();
        Stories.awaitFindable("institute", word, id);
        for (var search : EXPERT_SEARCHES) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> experts(Api.as("institute"), search, word).contains(id));
        }
        return id;
    }

    private static String experts(Api searcher, String search, String text) {
        return searcher.post(search, Stories.search(text).put("limit", 100).toString())
                .expect(200)
                .text();
    }

    @Test
    void aPrivateNeedExistsForItsOrganizationOnly() {
        var word = unique("secretpump");
        var need = Stories.need("Pump " + word, "Our pump " + word + " leaks.", "private");
        var id = Stories.publishedNeed("company", need).get("id").stringValue();
        var path = "/api/v1/needs/" + id;
        var search = "{\"needId\":\"" + id + "\"}";
        for (var route : EXPERT_SEARCHES) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Api.as("company").post(route, search).status() == 200);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Api.as("company").get(path + "/matches").status() == 200);

        for (var client : new String[] {"company2", "partner", "institute", "institute2"}) {
            var stranger = Api.as(client).with("If-Match", "*");
            stranger.get(path).expect(404);
            stranger.get(path + "/matches").expect(404);
            EXPERT_SEARCHES.forEach(route -> stranger.post(route, search).expect(404));
            assertThat(stranger.get("/api/v1/needs?limit=100").expect(200).text())
                    .doesNotContain(id, word);
        }
        for (var client : new String[] {"company2", "partner"}) {
            var stranger = Api.as(client).with("If-Match", "*");
            stranger.put(path, need.toString()).expect(404);
            stranger.post(path + "/publication").expect(404);
            stranger.post(path + "/closure").expect(404);
        }
        Api.as("operator").get(path).expect(403);
        Api.as("operator").get(path + "/matches").expect(403);
        assertThat(Api.as("company").get(path).expect(200).string("status")).isEqualTo("published");
    }

    @Test
    void aSeedForMembersIsHiddenFromGuestsOnly() {
        var word = unique("membermembrane");
        var id = seed(word, "members").get("id").stringValue();
        Stories.awaitFindable("company", word, id);
        Api.guest().get("/api/v1/seeds/" + id).expect(404);
        assertThat(Api.guest()
                        .post("/api/v1/matches/search", Stories.search(word).toString())
                        .expect(200)
                        .text())
                .doesNotContain(id);
        Api.as("company2").get("/api/v1/seeds/" + id).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "public,   company2,  whole",
        "public,   institute, whole",
        "public,   partner,   whole",
        "partners, company2,  nothing",
        "partners, institute, whole",
        "partners, partner,   whole",
        "masked,   company2,  masked",
        "masked,   institute, masked",
        "private,  company2,  nothing",
        "private,  institute, nothing",
        "private,  partner,   nothing"
    })
    void disclosureHoldsByEveryRoute(String disclosure, String reader, String seen) {
        var word = unique("brine");
        var need = Stories.publishedNeed(
                "company",
                Stories.need("Pump seal " + word, "Our pump seals " + word + " leak in hot brine.", disclosure)
                        .put("applicationDomain", "Chemical plants")
                        .put("maskedText", "A sealing problem"));
        var id = need.get("id").stringValue();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Api.as("company")
                                .get("/api/v1/needs/" + id + "/matches")
                                .status()
                        == 200);

        var one = Api.as(reader).get("/api/v1/needs/" + id);
        var matches = Api.as(reader).get("/api/v1/needs/" + id + "/matches");
        var list = Api.as(reader).get("/api/v1/needs?limit=100").expect(200);
        switch (seen) {
            case "whole" -> {
                assertThat(one.expect(200).text()).contains(word);
                matches.expect(200);
                assertThat(list.text()).contains(id);
            }
            case "masked" -> {
                assertThat(one.expect(200).text())
                        .contains("A sealing problem", "Chemical plants")
                        .doesNotContain(word);
                matches.expect(404);
                assertThat(list.text()).contains(id).doesNotContain(word);
            }
            default -> {
                one.expect(404);
                matches.expect(404);
                assertThat(list.text()).doesNotContain(id, word);
            }
        }
    }

    @Test
    void whatASeedMayServeIsShownAsFarAsTheReaderMaySeeTheNeed() {
        var word = unique("gasket");
        var seedId = seed(word, "public").get("id").stringValue();
        var open = need(word, "public");
        var masked = need(word, "masked");
        var hidden = need(word, "private");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var needs = Api.as("institute")
                    .get("/api/v1/seeds/" + seedId + "/matches?limit=100")
                    .expect(200)
                    .json();
            assertThat(contains(needs, "need", open)).isTrue();
            assertThat(contains(needs, "need", masked)).isTrue();
            assertThat(needs.toString()).doesNotContain(hidden).doesNotContain("confidential");
            assertThat(Stories.item(needs, "need", masked).get("reasons").size())
                    .isZero();
        });
    }

    private static String need(String word, String disclosure) {
        var marker = disclosure.equals("public") ? "" : " confidential";
        return Stories.publishedNeed(
                        "company",
                        Stories.need("Seal " + word + marker, "We need a membrane " + word + marker, disclosure))
                .get("id")
                .stringValue();
    }

    @Test
    void draftsAndImportsAreTheOwnersAlone() {
        var draft = Api.as("company")
                .post(
                        "/api/v1/needs",
                        Stories.need("Draft", "A draft.", "public").toString())
                .expect(201)
                .string("id");
        Api.as("company2").get("/api/v1/needs/" + draft).expect(404);
        Api.as("institute").get("/api/v1/needs/" + draft).expect(404);
        Api.as("company2").post("/api/v1/needs/" + draft + "/publication").expect(404);

        var path =
                Stories.imported("institute", Stories.seed(unique("a"), "A", "").toString());
        Api.as("institute2").get(path).expect(404);
        Api.as("institute2").get(path + "/report").expect(404);
        Api.as("institute2").get(path + "/events").expect(404);
        Api.as("institute2").post(path + "/cancellation").expect(404);
        assertThat(Api.as("institute2")
                        .get("/api/v1/seed-imports?limit=100")
                        .expect(200)
                        .text())
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
    }
}
