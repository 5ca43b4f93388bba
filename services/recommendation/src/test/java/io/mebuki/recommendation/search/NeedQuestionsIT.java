package io.mebuki.recommendation.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.events.NeedClosed;
import io.mebuki.events.NeedEmbedded;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.NeedPublished;
import io.mebuki.events.NeedRevised;
import io.mebuki.events.NeedState;
import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.OrganizationRef;
import io.mebuki.events.testing.EventContract;
import io.mebuki.recommendation.FakeMatching;
import io.mebuki.recommendation.FakeMatching.Mood;
import io.mebuki.recommendation.RecommendationServers;
import io.mebuki.recommendation.Seeds;
import io.mebuki.recommendation.expertise.SeedKeeper;
import io.mebuki.recommendation.needs.Needs;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches for a stored need, by those who may read it whole. */
class NeedQuestionsIT extends RecommendationServers {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final OrganizationRef OWNER = new OrganizationRef(COMPANY, "company");
    private static final UUID RIVAL = new UUID(0x0190000000007000L, 0x8000000000000002L);
    private static final UUID PARTNER = new UUID(0x0190000000007000L, 0x8000000000000005L);

    @Autowired
    private Needs needs;

    @Autowired
    private SeedKeeper keeper;

    @Autowired
    private ElasticsearchClient client;

    private final UUID id = UUID.randomUUID();
    private final Seeds laser =
            Seeds.of("Laser optics", "A laser that measures.").by("laser-expert");
    private final Seeds drug = Seeds.of("Drug design", "A drug that heals.").by("drug-expert");

    @BeforeEach
    void someSeeds() throws IOException {
        keeper.take(List.of(laser.published(), drug.published()));
        keeper.embed(List.of(laser.embedded(), drug.embedded()));
        client.indices().refresh(request -> request.index("expertise"));
        MATCHING.is(Mood.WELL);
    }

    @AfterEach
    void leavesNothing() {
        keeper.take(List.of(laser.version(2).withdrawn(), drug.version(2).withdrawn()));
    }

    private NeedState need(long version, String problem, Disclosure disclosure) {
        return new NeedState(
                id, version, OWNER, "計測", problem, null, null, null, null, null, null, disclosure, null, NOW, NOW);
    }

    private void told(NeedEvent event) {
        needs.take(EventContract.kept(event));
    }

    private NeedEmbedded embedded(long version, String text) {
        return EventContract.kept(new NeedEmbedded(id, version, FakeMatching.embedding("計測", text)));
    }

    private Answer ask(String token) {
        return ask(PEOPLE, token, Map.of("needId", id));
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, 200, 200, 200, 200", "PARTNERS, 200, 404, 200, 200",
        "MASKED, 200, 404, 404, 404", "PRIVATE, 200, 404, 404, 404",
    })
    void onlyWhoMayReadItWhole(Disclosure disclosure, int owner, int rival, int institute, int partner) {
        told(new NeedPublished(need(2, "レーザで測りたい", disclosure)));
        assertThat(ask(company()).status()).isEqualTo(owner);
        assertThat(ask(token(RIVAL, "company", "company-member")).status()).isEqualTo(rival);
        assertThat(ask(institute(Seeds.INSTITUTE)).status()).isEqualTo(institute);
        assertThat(ask(token(PARTNER, "partner", "partner")).status()).isEqualTo(partner);
    }

    @Test
    void whatIsNotKnownIsNotThere() {
        assertThat(ask(company()).status()).isEqualTo(404);
    }

    @Test
    void theVectorThatCameIsUsed() {
        MATCHING.is(Mood.FAILING);
        needs.take(embedded(2, "レーザで測りたい"));
        told(new NeedPublished(need(2, "レーザで測りたい", Disclosure.PRIVATE)));
        var answer = ask(company());
        assertThat(answer.json().get("lexicalOnly").booleanValue()).isFalse();
        assertThat(answer.names().getFirst()).isEqualTo("laser-expert");
    }

    @Test
    void theModelThatMostSeedsHaveIsUsed() throws IOException {
        var text = "レーザで測りたい";
        told(new NeedPublished(need(2, text, Disclosure.PRIVATE)));
        needs.take(embedded(2, text));
        var newer = FakeMatching.embedding("計測", text, "newer", 512);
        needs.take(EventContract.kept(new NeedEmbedded(id, 2, newer)));
        keeper.embed(List.of(drug.embedded("newer", 512)));
        client.indices().refresh(request -> request.index("expertise"));
        assertThat(ask(company()).names().getFirst()).isEqualTo("laser-expert");
        keeper.embed(
                List.of(laser.embedded("newer", 512), laser.embedded("newest", 512), drug.embedded("newest", 512)));
        client.indices().refresh(request -> request.index("expertise"));
        assertThat(ask(company()).names().getFirst()).isEqualTo("laser-expert");
    }

    @Test
    void theVectorOfAnotherVersionIsNotUsed() {
        told(new NeedPublished(need(2, "創薬を速くしたい", Disclosure.PRIVATE)));
        needs.take(embedded(2, "創薬を速くしたい"));
        told(new NeedRevised(need(3, "レーザで測りたい", Disclosure.PRIVATE)));
        assertThat(ask(company()).names().getFirst()).isEqualTo("laser-expert");
        MATCHING.is(Mood.FAILING);
        assertThat(ask(company()).json().get("lexicalOnly").booleanValue()).isTrue();
    }

    @Test
    void lateVersionsChangeNothing() {
        told(new NeedPublished(need(2, "レーザで測りたい", Disclosure.PUBLIC)));
        told(new NeedRevised(need(3, "レーザで測りたい", Disclosure.PRIVATE)));
        told(new NeedPublished(need(2, "レーザで測りたい", Disclosure.PUBLIC)));
        assertThat(ask(institute(Seeds.INSTITUTE)).status()).isEqualTo(404);
        assertThat(ask(company()).status()).isEqualTo(200);
    }

    @Test
    void aClosedNeedIsThereForNobodyAndStaysSo() {
        told(new NeedPublished(need(2, "レーザで測りたい", Disclosure.PUBLIC)));
        told(new NeedClosed(id, 3, OWNER, NOW));
        told(new NeedPublished(need(2, "レーザで測りたい", Disclosure.PUBLIC)));
        needs.take(embedded(2, "レーザで測りたい"));
        assertThat(ask(company()).status()).isEqualTo(404);
        assertThat(ask(institute(Seeds.INSTITUTE)).status()).isEqualTo(404);
    }
}
