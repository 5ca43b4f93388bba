package io.mebuki.matching.reconciliation;

import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.matching.index.Generations;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.PlayedOwners;
import io.mebuki.matching.testing.RunningMatching;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service compares its own index with an owner that is played; what other tests have left there is extra to it. */
class ReconciliationIT {

    private static final String RECONCILIATION = "/api/v1/reconciliation";
    private static final String REPAIR = RECONCILIATION + "/matching-seeds/repair";
    private static final Duration SOON = Duration.ofMinutes(2);

    /** Longer than the server remembers what was deleted ({@code gc_deletes}), and so takes an old version for late. */
    private static final Duration MEMORY = Duration.ofSeconds(3);

    private static final PlayedOwners OWNERS = RunningMatching.OWNERS;

    private final UUID institute = UUID.randomUUID();
    private final Api operator = Api.operator();

    @BeforeAll
    static void start() {
        RunningMatching.context();
    }

    @AfterEach
    void comeBack() {
        OWNERS.areAway(false);
    }

    /** Its owner has it, and it is in the index. */
    private UUID known() {
        var id = UUID.randomUUID();
        tellSeeds(published(seed(id, 1, institute, Visibility.PUBLIC, "A proof of " + id, "It is proven.")));
        owned(id);
        return id;
    }

    private void owned(UUID id) {
        OWNERS.has(
                institute,
                id,
                1,
                atLeast -> RunningMatching.tell(
                        Topics.SEEDS,
                        published(seed(id, 1, institute, Visibility.PUBLIC, "A proof of " + id, "It is proven."))));
    }

    private JsonNode index(String name) {
        return operator.get(RECONCILIATION)
                .json()
                .get("indexes")
                .valueStream()
                .filter(index -> index.get("index").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode compared() {
        var begun = Instant.now();
        assertThat(operator.post(RECONCILIATION, "").status()).isEqualTo(202);
        await().atMost(SOON).until(() -> {
            var now = index("matching-seeds");
            return !now.get("comparing").asBoolean()
                    && Instant.parse(now.get("comparedAt").asString()).isAfter(begun);
        });
        return index("matching-seeds");
    }

    private JsonNode ours(JsonNode index) {
        return index.get("organizations")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(institute.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode index, String way) {
        return index.get(way)
                .get("first")
                .valueStream()
                .map(thing -> thing.get("id").asString())
                .toList();
    }

    private static void lose(UUID id) throws IOException, InterruptedException {
        var alias = "seeds-"
                + RunningMatching.context().getBean(Generations.class).live().name();
        var request = HttpRequest.newBuilder(
                        URI.create(TestServers.elasticsearch().url() + "/" + alias + "/_doc/" + id + "?refresh=true"))
                .method("DELETE", BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        await().pollDelay(MEMORY).until(() -> true);
    }

    @Test
    void whatIsLostIsNamedToldAgainAndThereAgain() throws IOException, InterruptedException {
        var kept = known();
        var lost = known();
        assertThat(ours(compared()).get("state").asString()).isEqualTo("agrees");
        lose(lost);

        var found = compared();

        assertThat(found.get("state").asString()).isEqualTo("differs");
        assertThat(ids(found, "missing")).containsExactly(lost.toString());
        assertThat(ours(found).get("state").asString()).isEqualTo("differs");
        assertThat(ours(found).at("/owned/count").asInt()).isEqualTo(2);
        assertThat(ours(found).at("/indexed/count").asInt()).isOne();
        assertThat(RunningMatching.context()
                        .getBean(MeterRegistry.class)
                        .get("mebuki.reconciliation.differences")
                        .tag("index", "matching-seeds")
                        .gauge()
                        .value())
                .isEqualTo(found.get("differences").asDouble());

        var repair = operator.post(REPAIR, "");

        assertThat(repair.status()).isEqualTo(202);
        assertThat(repair.json().get("things").asLong())
                .isEqualTo(found.get("differences").asLong());
        await().atMost(SOON)
                .until(() ->
                        ours(index("matching-seeds")).get("state").asString().equals("agrees"));
        assertThat(OWNERS.toldAgain(Set.of(kept, lost))).containsExactly(lost);
        assertThat(Api.company(UUID.randomUUID()).search("A proof of " + lost).ids())
                .contains(lost.toString());
    }

    @Test
    void whatCannotBeComparedIsUnknownAndSaysWhy() {
        known();
        compared();
        OWNERS.areAway(true);

        var found = compared();

        assertThat(found.get("state").asString()).isEqualTo("unknown");
        assertThat(found.get("failure").asString()).isEqualTo("seed-ingestion does not answer");
        OWNERS.areAway(false);
        await().atMost(SOON)
                .until(() -> !index("matching-seeds").get("state").asString().equals("unknown"));
    }

    @Test
    void anIndexThatThereIsNotIs404AndABadNameIs400() {
        assertThat(operator.post(RECONCILIATION + "/portal-seeds/repair", "").status())
                .isEqualTo(404);
        var bad = operator.post(RECONCILIATION + "/x/repair", "");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().at("/errors/0/field").asString()).isEqualTo("index");
        assertThat(operator.post(RECONCILIATION + "/rebuild", "{}").status()).isEqualTo(400);
    }

    @Test
    void isForOperatorsOnly() {
        for (var api : List.of(Api.company(UUID.randomUUID()), Api.institute(UUID.randomUUID()), Api.service())) {
            assertThat(api.get(RECONCILIATION).status()).isEqualTo(403);
            assertThat(api.post(RECONCILIATION, "").status()).isEqualTo(403);
            assertThat(api.post(REPAIR, "").status()).isEqualTo(403);
            assertThat(api.post(RECONCILIATION + "/rebuild", "{\"service\": \"matching\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(Api.guest().get(RECONCILIATION).status()).isEqualTo(401);
    }
}
