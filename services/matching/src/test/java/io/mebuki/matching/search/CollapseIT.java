package io.mebuki.matching.search;

import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static io.mebuki.matching.testing.Owners.tied;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.events.SeedState.Visibility;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import io.mebuki.platform.contract.ContractSchema;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Seeds that curators have linked are shown as one, to who asks for that. */
class CollapseIT {

    private static final UUID INSTITUTE = UUID.randomUUID();
    private static final UUID TECHNOLOGY = UUID.randomUUID();
    private static final UUID BEST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID SECRET = UUID.randomUUID();
    private static final UUID ALONE = UUID.randomUUID();
    private static final String NEED = "wax cap that seals jam jars without plastic";

    private final Api company = Api.company(UUID.randomUUID());

    @BeforeAll
    static void publish() {
        RunningMatching.context();
        tellSeeds(
                published(tied(
                        seed(
                                BEST,
                                1,
                                INSTITUTE,
                                Visibility.PUBLIC,
                                "Wax cap that seals jam jars",
                                "Wax without plastic."),
                        TECHNOLOGY)),
                published(
                        tied(seed(SECOND, 1, INSTITUTE, Visibility.PUBLIC, "ジャムの瓶を封じる蝋のふた", "樹脂を使わない蝋。"), TECHNOLOGY)),
                published(tied(
                        seed(SECRET, 1, INSTITUTE, Visibility.PRIVATE, "Wax cap for jam jars", "Wax for jars of jam."),
                        TECHNOLOGY)),
                published(
                        seed(ALONE, 1, INSTITUTE, Visibility.PUBLIC, "Wax paper for cheese", "Wax without plastic.")));
    }

    private static List<String> ids(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .map(item -> item.get("seed").get("id").asString())
                .toList();
    }

    private JsonNode search(Api reader, String more) {
        var answer = reader.post("/api/v1/matches/search", "{\"text\":\"" + NEED + "\"" + more + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(ContractSchema.of("SeedMatches").violations(answer.json())).isEmpty();
        return answer.json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevant", "unexpected"})
    void onlyTheBestIsShownAndTheOthersAreNamed(String mode) {
        var all = search(company, ",\"limit\":100,\"mode\":\"" + mode + "\"");
        var collapsed = search(company, ",\"limit\":100,\"collapse\":true,\"mode\":\"" + mode + "\"");

        assertThat(ids(all)).contains(BEST.toString(), SECOND.toString(), ALONE.toString());
        assertThat(all.findValues("linked"))
                .allSatisfy(linked -> assertThat(linked).isEmpty());
        assertThat(ids(collapsed)).contains(BEST.toString(), ALONE.toString()).doesNotContain(SECOND.toString());
        var shown = collapsed
                .get("items")
                .valueStream()
                .filter(item -> item.get("seed").get("id").asString().equals(BEST.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(shown.get("linked").findValuesAsString("id")).containsExactly(SECOND.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theListIsFilledAllTheSame(int limit) {
        assertThat(ids(search(company, ",\"collapse\":true,\"limit\":" + limit)))
                .hasSize(limit);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheReaderMayNotSeeIsNotNamed(boolean publisher) {
        var reader = publisher ? Api.institute(INSTITUTE) : company;

        assertThat(search(reader, ",\"collapse\":true").toString().contains(SECRET.toString()))
                .isEqualTo(publisher);
    }
}
