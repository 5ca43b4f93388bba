package io.mebuki.matching.search;

import static io.mebuki.matching.testing.Owners.need;
import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellNeeds;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static io.mebuki.matching.testing.Spans.assertQuotes;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.events.NeedState;
import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hard facts of a seed that stand against what is asked. */
class ClashIT {

    private static final UUID COMPANY = UUID.randomUUID();
    private static final UUID GLASS = UUID.randomUUID();
    private static final String STATED = "The glass seals sensors in furnaces. 😀 The seal is stable up to 750 °C.";

    private final Api company = Api.company(COMPANY);

    @BeforeAll
    static void tell() {
        RunningMatching.context();
        tellSeeds(
                published(seed(GLASS, 1, UUID.randomUUID(), Visibility.PUBLIC, "Sealing glass for furnaces", STATED)));
    }

    @Test
    void aFactThatStandsAgainstTheNeedIsQuotedFromBoth() {
        var text = "𠮷田です。炉の温度センサーの封止材を探しています。900℃以上で安定して使える封止材が必要です。";

        var answer = company.search(text);

        var clash = clash(answer, GLASS);
        assertQuotes(clash.get("asked"), Map.of("text", text));
        assertThat(clash.get("asked").get("text").asString()).isEqualTo("900℃以上");
        assertQuotes(clash.get("stated"), Map.of("description", STATED));
        assertThat(clash.get("stated").get("text").asString()).isEqualTo("up to 750 °C");
        assertThat(clash.get("seedSpan").get("text").asString()).contains("The seal is stable up to 750 °C.");
        assertThat(clash.get("askedIs").asString()).isEqualTo("above");
    }

    @Test
    void whatTheNeedRulesOutAndTheSeedWorksWithIsQuotedFromBoth() {
        var paint = UUID.randomUUID();
        var stated = "A paint for bridges that lasts thirty years. The resin is dissolved in toluene.";
        tellSeeds(published(seed(paint, 1, UUID.randomUUID(), Visibility.PUBLIC, "Paint for bridges", stated)));
        var text = "橋の塗装を長持ちさせたい。有機溶剤を使わない塗料を探しています。";

        var clash = clash(company.search(text), paint);

        assertThat(clash.get("askedIs").asString()).isEqualTo("excluded");
        assertQuotes(clash.get("asked"), Map.of("text", text));
        assertThat(clash.get("asked").get("text").asString()).isEqualTo("有機溶剤");
        assertQuotes(clash.get("stated"), Map.of("description", stated));
        assertThat(clash.get("stated").get("text").asString()).isEqualTo("toluene");
    }

    @Test
    void aStoredNeedsLevelOfReadinessIsComparedWithTheSeeds() {
        var need = UUID.randomUUID();
        tellNeeds(published(atLevel(
                6,
                need(need, 1, COMPANY, Disclosure.PUBLIC, "Seals that do not crack", "We need a seal for furnaces."))));

        var clash = clash(company.get("/api/v1/needs/" + need + "/matches"), GLASS);

        assertThat(clash.get("asked").get("field").asString()).isEqualTo("trl");
        assertThat(clash.get("asked").get("text").asString()).isEqualTo("6");
        assertThat(clash.get("stated").get("text").asString()).isEqualTo("4");
        var back = company.get("/api/v1/seeds/" + GLASS + "/matches?limit=100");
        assertThat(back.body()).contains("\"askedIs\":\"above\"");
    }

    private static JsonNode clash(Api.Answer answer, UUID seed) {
        return answer.json()
                .get("items")
                .get(answer.ids().indexOf(seed.toString()))
                .get("unmet")
                .valueStream()
                .filter(unmet -> unmet.has("clash"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.body()))
                .get("clash");
    }

    private static NeedState atLevel(int trl, NeedState need) {
        return new NeedState(
                need.id(),
                need.version(),
                need.organization(),
                need.title(),
                need.problem(),
                need.desiredOutcome(),
                need.constraints(),
                need.applicationDomain(),
                trl,
                need.deadline(),
                need.language(),
                need.disclosure(),
                need.maskedText(),
                need.publishedAt(),
                need.updatedAt());
    }
}
