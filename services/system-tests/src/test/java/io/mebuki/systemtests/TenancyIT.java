package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.contains;
import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Nobody sees or changes another organization's private data, by any route. */
class TenancyIT {

    private static JsonNode seed(String word, String visibility) {
        return Stories.published(
                "institute",
                Stories.seed(word, "Membrane " + word, "A membrane " + word + " that separates solvents.")
                        .put("visibility", visibility));
    }

    @Test
    void aPrivateSeedExistsForItsPublisherOnly() {
        var word = unique("secretmembrane");
        var id = seed(word, "private").get("id").stringValue();
        Stories.awaitFindable("institute", word, id);
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
            searcher.post("/api/v1/collaborators/search", "{\"seedId\":\"" + id + "\"}")
                    .expect(404);
            assertThat(searcher.post(
                                    "/api/v1/collaborators/search",
                                    Stories.search(word).toString())
                            .expect(200)
                            .text())
                    .doesNotContain(id);
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
        Api.as("institute2").post(path + "/cancellation").expect(404);
        assertThat(Api.as("institute2")
                        .get("/api/v1/seed-imports?limit=100")
                        .expect(200)
                        .text())
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
    }
}
