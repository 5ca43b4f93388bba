package io.mebuki.seeds.duplicates;

import static io.mebuki.seeds.duplicates.Curators.KILN;
import static io.mebuki.seeds.duplicates.Curators.dismiss;
import static io.mebuki.seeds.duplicates.Curators.link;
import static io.mebuki.seeds.duplicates.Curators.list;
import static io.mebuki.seeds.duplicates.Curators.merge;
import static io.mebuki.seeds.duplicates.Curators.noPair;
import static io.mebuki.seeds.duplicates.Curators.pair;
import static io.mebuki.seeds.duplicates.Curators.pairs;
import static io.mebuki.seeds.duplicates.Curators.publish;
import static io.mebuki.seeds.duplicates.Curators.read;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which pairs are flagged, who sees them, and what becomes of them when a text changes. */
class DuplicatesIT {

    private static RunningService service;
    private static Curators curators;
    private static EventTopic told;

    private Api ours;
    private Api theirs;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("duplicates_it"), Map.of());
        curators = new Curators(service);
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
    void anEditedTextIsFlaggedWithItsReasonAndBothTexts() {
        var one = publish(ours, "a", "Probe for the foundry", text("foundry"));
        var other = publish(ours, "b", "Probe for the foundry", text("foundry") + " It is patented.");

        var pair = pair(ours, one);

        assertThat(pair(ours, other)).isEqualTo(pair);
        assertThat(pair.get("kind").stringValue()).isEqualTo("edit");
        assertThat(pair.get("status").stringValue()).isEqualTo("open");
        assertThat(pair.get("mergeable").booleanValue()).isTrue();
        assertThat(pair.get("reasons").findValuesAsString("code")).contains("text", "figures");
        var compared = read(ours, pair).json();
        var texts = List.of(compared.get("one"), compared.get("other"));
        assertThat(texts)
                .anySatisfy(text -> assertThat(text.get("differing").findValuesAsString("text"))
                        .anyMatch(differing -> differing.contains("patented")))
                .anySatisfy(text -> assertThat(text.get("differing")).isEmpty());
    }

    /** They are kept in the seeds alone, so that whoever is erased there is named nowhere. */
    @Test
    void sharedPeopleAreNamedAndNotKept() {
        var people = "\"people\":[{\"sourceId\":\"p-1\",\"name\":\"Sato Hana\"}],\"title\"";
        var one = publish(
                ours, seed("p", "Probe for the forge", text("forge"), "public").replace("\"title\"", people));
        publish(ours, seed("p2", "Probe for the forge", text("forge"), "public").replace("\"title\"", people));

        assertThat(pair(ours, one).get("reasons").valueStream())
                .filteredOn(reason -> reason.get("code").stringValue().equals("people"))
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.get("values").get(0).stringValue()).isEqualTo("Sato Hana"));
        assertThat(service.bean(JdbcClient.class)
                        .sql("select count(*) from duplicate_pair where reasons::text like '%Sato%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void identicalTwinsOfOneImportFindEachOther() {
        Imports.run(
                ours,
                seed("t1", "Twin probe", text("twins"), "public") + "\n"
                        + seed("t2", "Twin probe", text("twins"), "public"));

        var pairs =
                await().atMost(Duration.ofMinutes(2)).until(() -> list(ours, "&kind=copy"), found -> found.size() == 1);
        assertThat(pairs.getFirst().get("similarity").doubleValue()).isEqualTo(1);
        assertThat(list(ours, "&kind=translation")).isEmpty();
        assertThat(list(ours, "&status=dismissed")).isEmpty();
    }

    @Test
    void whatMeansTheSameInAnotherLanguageIsFlaggedWhenTheSearchTells() {
        var one = publish(ours, "ja", "炉の酸素を測る", "炉の中の酸素を測る部品は、750 °Cで900時間、狂いなく使えた。重さは12 gである。");
        var other = publish(
                theirs,
                "en",
                "Measuring oxygen in furnaces",
                "At 750 °C the part of 12 g worked for 900 hours without drift.");

        curators.tellNeighbours(other, 1, one, .5, true);

        var pair = pair(ours, one);
        assertThat(pair.get("kind").stringValue()).isEqualTo("translation");
        assertThat(pair.get("mergeable").booleanValue()).isFalse();
        assertThat(pair(theirs, one)).isEqualTo(pair);
        assertThat(merge(ours, pair, one).status()).isEqualTo(409);

        // A new index tells of the same texts again, and at first it knows none of the others.
        var again = publish(ours, "ja-2", "炉の酸素計", "重さ12 gの酸素計は、750 °Cの炉で900時間、狂いなく働いた。");
        curators.tellNeighbours(other, 1, again, .5, true);
        await().atMost(Duration.ofMinutes(2)).until(() -> pairs(theirs, other).size() == 2);
        assertThat(read(theirs, pair).status()).isEqualTo(200);
    }

    @Test
    void lookAlikesAreNotFlaggedHoweverNearTheirMeanings() {
        var one = publish(ours, "c", "Recovery of nickel", text("smelter") + " Nickel is recovered.");
        var other = publish(ours, "d", "Recovery of cobalt", text("smelter") + " Cobalt is recovered.");
        curators.tellNeighbours(other, 1, one, .99, false);
        var later = publish(ours, "e", "Recovery of nickel", text("smelter") + " Nickel is recovered well.");

        pair(ours, later); // by then the others were judged, too
        assertThat(pairs(ours, other)).isEmpty();
    }

    @Test
    void aSideSeesOnlyPairsWhoseOtherSeedItMaySee() {
        var secret = publish(ours, seed("s", "Probe for the brewery", text("brewery"), "private"));
        var open = publish(theirs, "o", "Probe for the brewery", text("brewery"));

        var pair = pair(ours, secret);
        assertThat(pairs(theirs, open)).isEmpty();
        assertThat(read(theirs, pair).status()).isEqualTo(404);
        assertThat(link(theirs, pair).status()).isEqualTo(404);
        assertThat(read(Api.institute(service, UUID.randomUUID()), pair).status())
                .isEqualTo(404);

        revise(ours, secret, seed("s", "Probe for the brewery", text("brewery"), "members"));
        pair(theirs, open);
        assertThat(read(theirs, pair).status()).isEqualTo(200);

        revise(ours, secret, seed("s", "Probe for the brewery", text("brewery"), "private"));
        assertThat(pairs(theirs, open)).isEmpty();
        assertThat(read(theirs, pair).status()).isEqualTo(404);
        assertThat(pair(ours, secret).get("id")).isEqualTo(pair.get("id"));
    }

    @Test
    void aRevisionIsJudgedAnewAndADecisionStaysWhileTheTextsDoSo() {
        var one = publish(ours, "q", "Probe for the mill", text("mill"));
        var other = publish(ours, "r", "Probe for the mill", text("mill") + " It is patented in Japan.");
        var pair = pair(ours, one);
        dismiss(ours, pair);

        revise(ours, other, seed("r", "Probe for the mill", text("mill") + " It is patented in Japan!", "public"));
        curators.tellNeighbours(other, 2, one, .97, false);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> pair(ours, one)
                        .get("reasons")
                        .findValuesAsString("code")
                        .contains("meaning"));
        assertThat(pair(ours, one).get("status").stringValue()).isEqualTo("dismissed");

        revise(ours, other, seed("r", "Probe for the mill", text("mill"), "public"));
        assertThat(pair(ours, one, "open").get("kind").stringValue()).isEqualTo("copy");

        revise(ours, other, seed("r", "Bread", "Steamed bread that stays soft.", "public"));
        noPair(ours, one);
    }

    @Test
    void aPairGoesWithItsSeed() {
        var one = publish(ours, "w", "Probe for the laundry", text("laundry"));
        var other = publish(ours, "x", "Probe for the laundry", text("laundry"));
        var pair = pair(ours, one);

        withdraw(ours, other);

        noPair(ours, one);
        assertThat(read(ours, pair).status()).isEqualTo(404);
    }

    @Test
    void eventsThatComeAgainChangeNothing() {
        var one = publish(ours, "y", "Probe for the pottery", text("pottery"));
        var other = publish(ours, "z", "Probe for the pottery", text("pottery") + " Ask.");
        var pair = pair(ours, one);
        dismiss(ours, pair);
        var tag = read(ours, pair).header("ETag");
        var withdrawn = publish(ours, "zz", "Probe for the pottery", text("pottery"));
        await().atMost(Duration.ofMinutes(2)).until(() -> pairs(ours, withdrawn).size() == 2);
        withdraw(ours, withdrawn);
        noPair(ours, withdrawn);

        for (var id : List.of(one, other, withdrawn)) {
            curators.tellAgain(told.of(id));
        }
        publish(ours, "last", "Probe for the kitchen", text("kitchen"));
        // By the time that this is flagged, all is done again.
        pair(ours, publish(ours, "behind", "Probe for the kitchen", text("kitchen")));

        assertThat(pairs(ours, one)).hasSize(1);
        assertThat(pairs(ours, withdrawn)).isEmpty();
        assertThat(read(ours, pair).header("ETag")).isEqualTo(tag);
    }
}
