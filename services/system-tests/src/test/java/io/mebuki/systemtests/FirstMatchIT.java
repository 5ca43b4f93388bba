package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.contains;
import static io.mebuki.systemtests.Stories.item;
import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the product is for: a need in one language finds seeds in both, with quotations as reasons. */
class FirstMatchIT {

    private static final String JAPANESE =
            "湿った高温の炉内ガスにさらされても900時間以上腐食しない硫黄修飾電極を開発した。電極表面に硫化物の緻密な保護膜を形成し、溶融塩や水蒸気の侵入を防ぐ。𠮷田式の試験で確認した。";
    private static final String ENGLISH =
            "Metal electrodes corrode quickly in humid furnace exhaust. Our sulfur-modified electrode forms a dense protective film and stays stable for 900 hours in wet flue gas at 700 °C. It suits gas sensors and electrolysis cells.";
    private static final String NEED = "工業炉の排ガス中でセンサー電極がすぐに腐食して交換が必要になる。湿った高温ガスでも長期間劣化しない電極材料を探している。";

    @Test
    void aJapaneseNeedFindsSeedsOfBothLanguagesWithExactQuotations() {
        var japanese = Stories.published("institute", Stories.seed(unique("ja"), "耐湿性硫黄修飾電極", JAPANESE));
        var english = Stories.published(
                "institute2", Stories.seed(unique("en"), "Sulfur-modified electrodes for humid flue gas", ENGLISH));
        var ids = Map.of(
                japanese.get("id").stringValue(), japanese, english.get("id").stringValue(), english);
        ids.keySet().forEach(id -> Stories.awaitFindable("company", NEED, id));

        var answer = Api.as("company")
                .post(
                        "/api/v1/matches/search",
                        Stories.search(NEED)
                                .put("title", "電極の腐食")
                                .put("limit", 20)
                                .toString())
                .expect(200)
                .json();

        assertThat(answer.get("model").stringValue()).isNotBlank();
        ids.forEach((id, seed) -> {
            var found = item(answer, "seed", id);
            assertThat(found.get("reasons").size()).isPositive();
            found.get("reasons").forEach(reason -> {
                assertQuoted(reason.get("needSpan"), Map.of("text", NEED, "title", "電極の腐食"));
                assertQuoted(
                        reason.get("seedSpan"),
                        Map.of(
                                "title",
                                seed.get("title").stringValue(),
                                "description",
                                seed.get("description").stringValue()));
            });
        });
    }

    private static void assertQuoted(JsonNode span, Map<String, String> fields) {
        var text = Objects.requireNonNull(fields.get(span.get("field").stringValue()), () -> "field of " + span);
        assertThat(Stories.quoted(
                        text, span.get("start").asInt(), span.get("end").asInt()))
                .isEqualTo(span.get("text").stringValue())
                .isNotBlank();
    }

    @Test
    void bothDirections() {
        var word = unique("zirkonvanadat");
        var need = Stories.publishedNeed(
                "company",
                Stories.need(
                        "Ion exchanger " + word,
                        "We need an ion exchanger called " + word + " for hot brine.",
                        "public"));
        var seed = Stories.published(
                "institute",
                Stories.seed(
                        word,
                        "An ion exchanger: " + word,
                        "The ion exchanger " + word + " works in hot brine for a year."));
        var needId = need.get("id").stringValue();
        var seedId = seed.get("id").stringValue();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var seeds = Api.as("company")
                    .get("/api/v1/needs/" + needId + "/matches")
                    .expect(200)
                    .json();
            assertThat(contains(seeds, "seed", seedId)).isTrue();
            var needs = Api.as("institute")
                    .get("/api/v1/seeds/" + seedId + "/matches")
                    .expect(200)
                    .json();
            assertThat(contains(needs, "need", needId)).isTrue();
        });
    }

    @Test
    void aWithdrawnSeedLeavesTheSearchAndItsReturnBringsItBack() {
        var word = unique("antimonit");
        var seed = Stories.seed(word, "Kiln " + word, "A kiln lining made of " + word + ".");
        var stored = Stories.published("institute", seed);
        var id = stored.get("id").stringValue();
        Stories.awaitFindable("company", word, id);

        Api.as("institute")
                .with("If-Match", "\"1\"")
                .delete("/api/v1/seeds/" + id)
                .expect(204);
        Api.guest().get("/api/v1/seeds/" + id).expect(404);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !contains(Stories.found(Api.as("company"), word), "seed", id));

        assertThat(Stories.published("institute", seed).get("id").stringValue()).isEqualTo(id);
        Stories.awaitFindable("company", word, id);
    }
}
