package io.mebuki.seeds.duplicates;

import static io.mebuki.seeds.duplicates.Curators.KILN;
import static io.mebuki.seeds.duplicates.Curators.decide;
import static io.mebuki.seeds.duplicates.Curators.dismiss;
import static io.mebuki.seeds.duplicates.Curators.link;
import static io.mebuki.seeds.duplicates.Curators.merge;
import static io.mebuki.seeds.duplicates.Curators.pair;
import static io.mebuki.seeds.duplicates.Curators.pairs;
import static io.mebuki.seeds.duplicates.Curators.path;
import static io.mebuki.seeds.duplicates.Curators.publish;
import static io.mebuki.seeds.duplicates.Curators.read;
import static io.mebuki.seeds.duplicates.Curators.reopen;
import static io.mebuki.seeds.duplicates.Curators.revise;
import static io.mebuki.seeds.duplicates.Curators.seed;
import static io.mebuki.seeds.duplicates.Curators.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What institutes decide of a pair, and what follows. */
class DecisionsIT {

    private static RunningService service;
    private static EventTopic told;

    private Api ours;
    private Api theirs;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("decisions_it"), Map.of());
        told = RunningService.seedsTopic();
    }

    @AfterAll
    static void stop() {
        told.close();
        service.close();
    }

    @BeforeEach
    void institutes() {
        ours = Api.of(service, UUID.randomUUID(), "institute", "curator");
        theirs = Api.institute(service, UUID.randomUUID());
    }

    /** A text of its own for each test: a pair with another test's seed would be right, but not expected here. */
    private static String text(String word) {
        return KILN.replace("kiln", word).replace("oxygen", word + " gas").replace("zirconia", word + "ite");
    }

    @Test
    void onlyCuratorsDecide() {
        var one = publish(ours, "f", "Probe for the bakery", text("bakery"));
        publish(ours, "g", "Probe for the bakery", text("bakery"));
        var pair = pair(ours, one);

        var company = Api.of(service, UUID.randomUUID(), "company", "company-member");
        assertThat(company.get("/api/v1/duplicates").status()).isEqualTo(403);
        assertThat(link(company, pair).status()).isEqualTo(403);
        assertThat(Api.guest(service).get(path(pair)).status()).isEqualTo(401);
    }

    @Test
    void aDecisionIsBasedOnWhatWasRead() {
        var one = publish(ours, "h", "Probe for the dairy", text("dairy"));
        publish(ours, "i", "Probe for the dairy", text("dairy"));
        var pair = pair(ours, one);
        var decision = path(pair) + "/decision";
        var tag = String.valueOf(read(ours, pair).header("ETag"));

        assertThat(ours.put(decision, "{\"decision\":\"link\"}").status()).isEqualTo(428);
        var linked = ours.put(decision, "{\"decision\":\"link\"}", "If-Match", tag);
        assertThat(linked.json().get("status").stringValue()).isEqualTo("linked");
        assertThat(ours.put(decision, "{\"decision\":\"dismiss\"}", "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(linked.header("ETag"))
                .isEqualTo(read(ours, pair).header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void ofTwoWhoHaveReadTheSameOneDecides() {
        var one = publish(ours, "aa", "Probe for the winery", text("winery"));
        var other = publish(ours, "bb", "Probe for the winery", text("winery"));
        var pair = pair(ours, one);
        var tag = String.valueOf(read(ours, pair).header("ETag"));

        var statuses = Stream.of(one, other)
                .map(keep -> "{\"decision\":\"merge\",\"keep\":\"" + keep + "\"}")
                .parallel()
                .map(decision -> ours.put(path(pair) + "/decision", decision, "If-Match", tag)
                        .status())
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(Stream.of(one, other)
                        .filter(seed -> ours.get("/api/v1/seeds/" + seed).status() == 200))
                .hasSize(1);
    }

    @Test
    void aMergeWithdrawsOneAndUnchangedContentDoesNotReviveIt() {
        var kept = publish(ours, "keep", "Probe for the glassworks", text("glassworks"));
        var row = seed("gone", "Probe for the glassworks", text("glassworks") + " Ask us.", "public");
        var gone = publish(ours, row);
        var pair = pair(ours, kept);
        assertThat(decide(ours, pair, "{\"decision\":\"merge\"}").status()).isEqualTo(400);

        var merged = merge(ours, pair, kept);

        assertThat(merged.json().get("status").stringValue()).isEqualTo("merged");
        assertThat(merged.json().get("kept").stringValue()).isEqualTo(kept.toString());
        assertThat(ours.get("/api/v1/seeds/" + gone).status()).isEqualTo(404);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> told.of(gone).getLast().type().endsWith("seed.withdrawn.v1"));
        Imports.assertCounts(Imports.run(ours, row), 0, 1, 0);
        assertThat(ours.get("/api/v1/seeds/" + gone).status()).isEqualTo(404);
        pair(ours, kept, "merged");

        Imports.assertCounts(Imports.run(ours, row.replace("Ask us.", "Write to us.")), 1, 0, 0);
        assertThat(ours.get("/api/v1/seeds/" + gone).status()).isEqualTo(200);
        pair(ours, kept, "open");
    }

    @Test
    void aMergeIsTakenBack() {
        var kept = publish(ours, "keep", "Probe for the tannery", text("tannery"));
        var gone = publish(ours, "gone", "Probe for the tannery", text("tannery") + " Ask us.");
        var pair = pair(ours, kept);
        merge(ours, pair, kept);
        assertThat(dismiss(ours, pair).status()).isEqualTo(409);

        assertThat(reopen(ours, pair).json().get("status").stringValue()).isEqualTo("open");

        assertThat(ours.get("/api/v1/seeds/" + gone).json().get("description").stringValue())
                .endsWith("Ask us.");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> told.of(gone).getLast().type().endsWith("seed.published.v1"));
        pair(ours, gone, "open");
    }

    @Test
    void whatWasMergedComesBackOnceTheSeedThatStoodForItIsWithdrawn() {
        var kept = publish(ours, "keep", "Probe for the sawmill", text("sawmill"));
        var row = seed("gone", "Probe for the sawmill", text("sawmill"), "public");
        var gone = publish(ours, row);
        merge(ours, pair(ours, kept), kept);

        withdraw(ours, kept);

        Imports.assertCounts(Imports.run(ours, row), 1, 0, 0);
        assertThat(ours.get("/api/v1/seeds/" + gone).status()).isEqualTo(200);
    }

    @Test
    void aLinkBetweenInstitutesHoldsWhenBothSayIt() {
        var one = publish(ours, "l", "Probe for the cannery", text("cannery"));
        var other = publish(theirs, "m", "Probe for the cannery", text("cannery"));
        var pair = pair(ours, one);

        assertThat(link(ours, pair).json().get("status").stringValue()).isEqualTo("waiting");
        assertThat(pair(theirs, one).get("status").stringValue()).isEqualTo("open");
        assertThat(told.of(one).getLast().data().at("/seed/technology").isMissingNode())
                .isTrue();

        assertThat(link(theirs, pair).json().get("status").stringValue()).isEqualTo("linked");
        assertThat(pair(ours, one).get("status").stringValue()).isEqualTo("linked");
        var technology = technology(one);
        assertThat(technology).isNotEmpty();
        assertThat(technology(other)).isEqualTo(technology);

        reopen(theirs, pair);
        assertThat(pair(ours, one).get("status").stringValue()).isEqualTo("waiting");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> technology(one).isEmpty() && technology(other).isEmpty());
    }

    /** As the newest event has it, once there is one for the seed's current version. */
    private String technology(UUID seed) {
        var version = ours.get("/api/v1/seeds/" + seed).json().get("version").longValue();
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> told.of(seed).getLast().data().path("seed"),
                        state -> state.path("version").asLong(0) == version)
                .path("technology")
                .asString("");
    }

    @Test
    void linksTieSeveralSeedsAndAWithdrawalUntiesTheRest() {
        var one = publish(ours, "n", "Probe for the quarry", text("quarry"));
        var two = publish(ours, "o", "Probe for the quarry", text("quarry"));
        var three = publish(ours, "p", "Probe for the quarry", text("quarry"));
        await().atMost(Duration.ofMinutes(2)).until(() -> pairs(ours, three).size() == 2);
        pairs(ours, two).forEach(pair -> link(ours, pair));

        assertThat(List.of(technology(one), technology(two), technology(three)))
                .doesNotContain("")
                .containsOnly(technology(one));

        withdraw(ours, two);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> technology(one).isEmpty() && technology(three).isEmpty());
        assertThat(pairs(ours, one)).hasSize(1); // with the third, open as before
    }

    @Test
    void aLinkedPairWhoseTextsPartIsShownOnceMore() {
        var one = publish(ours, "u", "Probe for the smithy", text("smithy"));
        var other = publish(ours, "v", "Probe for the smithy", text("smithy"));
        link(ours, pair(ours, one));
        assertThat(technology(one)).isNotEmpty();

        revise(ours, other, seed("v", "Bread", "Steamed bread that stays soft over night.", "public"));

        assertThat(pair(ours, one, "open").get("reasons")).isEmpty();
        await().atMost(Duration.ofMinutes(1)).until(() -> technology(one).isEmpty());
    }
}
