package io.mebuki.recommendation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.recommendation.FakeMatching.Mood;
import io.mebuki.recommendation.RecommendationServers;
import io.mebuki.recommendation.Seeds;
import io.mebuki.recommendation.expertise.SeedKeeper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CollaboratorsIT extends RecommendationServers {

    @Autowired
    private SeedKeeper keeper;

    @Autowired
    private ElasticsearchClient client;

    @Autowired
    private EventPublisher publisher;

    /** Makes each test's people its own, in an index that all tests share. */
    private String mine;

    @BeforeEach
    void anew() {
        mine = "-" + UUID.randomUUID().toString().substring(0, 8);
        MATCHING.is(Mood.WELL);
    }

    @AfterEach
    void forgetSeeds() {
        written.forEach(seed -> keeper.take(List.of(seed.version(1_000).withdrawn())));
    }

    private final List<Seeds> written = new java.util.ArrayList<>();

    private void index(Seeds... seeds) throws IOException {
        for (var seed : seeds) {
            keeper.take(List.of(seed.published()));
            keeper.embed(List.of(seed.embedded()));
        }
        written.addAll(Arrays.asList(seeds));
        client.indices().refresh(request -> request.index("expertise"));
    }

    private Answer people(Map<String, ?> body) {
        return ask(PEOPLE, company(), body);
    }

    private static Map<String, ?> text(String text) {
        return Map.of("text", text, "limit", 100);
    }

    private static JsonNode item(Answer answer, String name) {
        return answer.items().get(answer.names().indexOf(name));
    }

    @Test
    void findsPeopleByWhatTheirSeedsSay() throws IOException {
        var bonding = Seeds.of("𠮷田式の接合", "はじめの文。🌱樹脂を接合する技術。おわりの文。")
                .by("bonder" + mine)
                .at("東京工業大学");
        var battery = Seeds.of("固体電池", "電池の寿命を延ばす。").by("chemist" + mine).at("京都大学");
        index(bonding, battery);
        var answer = people(text("金属と樹脂を接合したい"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("lexicalOnly").booleanValue()).isFalse();
        assertThat(answer.names().getFirst()).isEqualTo("bonder" + mine);
        var found = answer.items().getFirst();
        assertThat(found.get("person").get("sourceId").stringValue()).isEqualTo("bonder" + mine);
        assertThat(found.get("person").get("organization").stringValue()).isEqualTo("東京工業大学");
        assertThat(found.get("score").doubleValue()).isBetween(0.0, 1.0);
        var evidence = found.get("evidence").get(0);
        assertThat(evidence.get("seed").get("id").stringValue())
                .isEqualTo(bonding.id().toString());
        assertThat(evidence.get("seed").get("sourceId").stringValue()).isEqualTo("source-" + bonding.id());
        assertThat(evidence.get("seed").get("title").stringValue()).isEqualTo("𠮷田式の接合");
        var span = evidence.get("span");
        assertThat(span.get("text").stringValue()).isEqualTo("🌱樹脂を接合する技術。");
        assertQuotes(span, "はじめの文。🌱樹脂を接合する技術。おわりの文。");
        assertThat(evidence.get("similarity").doubleValue()).isBetween(0.0, 1.0);
    }

    private static void assertQuotes(JsonNode span, String field) {
        var points = field.codePoints().toArray();
        int start = span.get("start").intValue();
        int end = span.get("end").intValue();
        assertThat(new String(points, start, end - start))
                .isEqualTo(span.get("text").stringValue());
    }

    @Test
    void findsAcrossLanguagesByMeaning() throws IOException {
        index(
                Seeds.of("Solid state cells", "A battery that lasts.").by("battery" + mine),
                Seeds.of("Laser optics", "A laser that measures.").by("laser" + mine));
        assertThat(people(text("電池の寿命")).names().getFirst()).isEqualTo("battery" + mine);
    }

    @Test
    void whoHasMoreToShowStandsHigher() throws IOException {
        index(
                Seeds.of("電池の設計", "電池を設計する。").by("once" + mine),
                Seeds.of("電池の設計", "電池を設計する。").by("twice" + mine),
                Seeds.of("電池の設計", "電池を設計する。").by("twice" + mine),
                Seeds.of("創薬", "創薬の方法。").by("other" + mine));
        var answer = people(text("電池の設計"));
        assertThat(answer.names()).startsWith("twice" + mine, "once" + mine);
        assertThat(item(answer, "twice" + mine).get("evidence").size()).isEqualTo(2);
    }

    @Test
    void showsThreeSeedsAtMost() throws IOException {
        var seed = Seeds.of("電池の設計", "電池を設計する。");
        for (int i = 0; i < 5; i++) {
            index(new Seeds(
                    UUID.randomUUID(),
                    1,
                    Seeds.INSTITUTE,
                    seed.title(),
                    seed.description(),
                    null,
                    List.of("busy" + mine),
                    Visibility.PUBLIC));
        }
        assertThat(item(people(text("電池")), "busy" + mine).get("evidence").size())
                .isEqualTo(3);
    }

    @Test
    void aPersonIsOneForEachPublisher() throws IOException {
        index(
                Seeds.of("電池", "電池を作る。").by("same" + mine),
                Seeds.of("電池", "電池を作る。").by("same" + mine).publisher(Seeds.OTHER_INSTITUTE));
        var answer = people(text("電池"));
        var ids = answer.items().stream()
                .map(item -> item.get("person"))
                .filter(person -> person.get("name").stringValue().equals("same" + mine))
                .map(person -> person.get("id").stringValue())
                .toList();
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(people(text("電池")).body()).contains(ids);
    }

    @Test
    void findsInstitutionsUnderOneNameHoweverItIsTyped() throws IOException {
        index(
                Seeds.of("電池A", "電池を作る。").at("ＭＥＢＵＫＩ Lab" + mine),
                Seeds.of("電池B", "電池を測る。").at("Mebuki  lab" + mine),
                Seeds.of("電池C", "電池を売る。"));
        var answer = ask(INSTITUTIONS, company(), text("電池"));
        assertThat(answer.status()).isEqualTo(200);
        var ours = answer.names().stream().filter(name -> name.endsWith(mine)).toList();
        assertThat(ours).hasSize(1);
        assertThat(item(answer, ours.getFirst()).get("evidence").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, true", "MEMBERS, true", "PRIVATE, false"})
    void othersSeeWhatTheyMaySeeAndTheOwnerAll(Visibility visibility, boolean seen) throws IOException {
        var seed = Seeds.of("電池の極秘", "電池の秘密。")
                .by("hidden" + mine)
                .at("秘密研究所" + mine)
                .visible(visibility);
        index(seed);
        for (var path : List.of(PEOPLE, INSTITUTIONS)) {
            var token = institute(Seeds.OTHER_INSTITUTE);
            assertThat(ask(path, company(), text("電池の極秘")).body().contains(mine))
                    .isEqualTo(seen);
            assertThat(ask(path, token, text("電池の極秘")).body().contains(mine)).isEqualTo(seen);
            assertThat(ask(path, institute(Seeds.INSTITUTE), text("電池の極秘")).body())
                    .contains(mine);
        }
    }

    @Test
    void aHiddenSeedNeitherSpeaksForSomebodyNorRaisesThem() throws IOException {
        var open = Seeds.of("電池の設計", "電池を設計する。").by("known" + mine).at("公開大学" + mine);
        index(open, Seeds.of("創薬", "創薬の方法。").by("other" + mine));
        var before = item(people(text("電池の設計")), "known" + mine);
        index(Seeds.of("電池の極秘", "電池を設計する極秘。")
                .by("known" + mine)
                .at("秘密研究所" + mine)
                .visible(Visibility.PRIVATE));
        var after = item(people(text("電池の設計")), "known" + mine);
        assertThat(after).isEqualTo(before);
        var own = item(ask(PEOPLE, institute(Seeds.INSTITUTE), text("電池の設計")), "known" + mine);
        assertThat(own.get("evidence").size()).isEqualTo(2);
        assertThat(own.get("score").doubleValue())
                .isGreaterThan(before.get("score").doubleValue());
    }

    @Test
    void leavesOutOrganizationsThatAreNotWanted() throws IOException {
        index(
                Seeds.of("電池", "電池を作る。").by("ours" + mine),
                Seeds.of("電池", "電池を作る。").by("theirs" + mine).publisher(Seeds.OTHER_INSTITUTE));
        var body = Map.of("text", "電池", "limit", 100, "excludeOrganizations", List.of(Seeds.INSTITUTE));
        assertThat(people(body).names()).contains("theirs" + mine).doesNotContain("ours" + mine);
        var one = Map.of("text", "電池", "limit", 1);
        assertThat(people(one).items()).hasSize(1);
    }

    @Test
    void searchesForASeedButNotInItself() throws IOException {
        var seed = Seeds.of("電池の設計", "電池を設計する。").by("author" + mine);
        var near = Seeds.of("Battery design", "A battery is designed.").by("colleague" + mine);
        index(seed, near);
        MATCHING.is(Mood.FAILING); // its vector is there already
        var answer = people(Map.of("seedId", seed.id(), "limit", 100));
        assertThat(answer.json().get("lexicalOnly").booleanValue()).isFalse();
        assertThat(answer.names()).contains("colleague" + mine).doesNotContain("author" + mine);
    }

    @Test
    void aSeedThatMayNotBeSeenIsNotThere() throws IOException {
        var seed = Seeds.of("電池の設計", "電池を設計する。").by("author" + mine).visible(Visibility.PRIVATE);
        index(seed);
        assertThat(people(Map.of("seedId", seed.id())).status()).isEqualTo(404);
        assertThat(people(Map.of("seedId", UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(ask(PEOPLE, institute(Seeds.INSTITUTE), Map.of("seedId", seed.id()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    void withoutAModelWordsAreCompared(Mood mood) throws IOException {
        index(
                Seeds.of("電池の設計", "ほかの話です。電池の設計をする。").by("chemist" + mine),
                Seeds.of("創薬", "創薬の方法。").by("other" + mine));
        if (mood == Mood.WITHOUT_TOKENS) {
            MATCHING.changeToken();
            people(text("電池の設計")); // finds out that its token is not taken any more
        }
        MATCHING.is(mood);
        var start = Instant.now();
        var answer = people(text("電池の設計"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(6));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("lexicalOnly").booleanValue()).isTrue();
        assertThat(answer.names().getFirst()).isEqualTo("chemist" + mine);
        var span = item(answer, "chemist" + mine).get("evidence").get(0).get("span");
        assertThat(span.get("text").stringValue()).isEqualTo("電池の設計をする。");
    }

    @Test
    void aNewTokenIsFetchedWhenTheOldOneIsNotTakenAnyMore() throws IOException {
        index(Seeds.of("電池", "電池を作る。").by("chemist" + mine));
        assertThat(people(text("電池")).json().get("lexicalOnly").booleanValue()).isFalse();
        MATCHING.changeToken();
        people(text("電池"));
        assertThat(people(text("電池")).json().get("lexicalOnly").booleanValue()).isFalse();
    }

    @Test
    void comesByKafkaWhateverComesFirst() throws IOException {
        var seed = Seeds.of("電池の設計", "電池を設計する。").by("early" + mine);
        written.add(seed);
        publisher.publishAll(Topics.EMBEDDINGS, List.of(new Keyed(seed.id().toString(), seed.embedded())));
        publisher.publishAll(Topics.SEEDS, List.of(new Keyed(seed.id().toString(), seed.published())));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var answer = people(text("Battery"));
            assertThat(answer.names()).contains("early" + mine);
        });
        var gone = seed.version(2).withdrawn();
        publisher.publishAll(Topics.SEEDS, List.of(new Keyed(seed.id().toString(), gone)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(people(text("Battery")).names()).doesNotContain("early" + mine));
    }
}
