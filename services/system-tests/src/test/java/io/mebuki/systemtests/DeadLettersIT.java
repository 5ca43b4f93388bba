package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.Topics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What cannot be handled goes aside with its reason, and comes back when the operator says so. */
class DeadLettersIT {

    private static final String LETTERS = "/api/v1/dead-letters";
    private static final Duration SOON = Duration.ofSeconds(60);

    /** More than Elasticsearch remembers the version of a document that was deleted: the indexes say for a second. */
    private static final Duration MEMORY = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(strings = {"matching", "recommendation"})
    void poisonGoesAsideWithItsReasonAndTheRestGoesOn(String service) {
        var key = unique("poison");
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            Messages.sendPoison(Topics.SEEDS, partition, key);
        }
        var seed = Stories.published("institute", Stories.seed(key, "Healthy " + key, "A healthy seed, " + key));

        Stories.awaitFindable("institute", key, seed.get("id").stringValue());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(letters(service, key))
                        .hasSize(Topics.PARTITIONS)
                        .allSatisfy(letter -> {
                            assertThat(letter.get("kind").stringValue()).isEqualTo("unreadable");
                            assertThat(letter.get("reason").stringValue()).isEqualTo("seed is no SeedState");
                            assertThat(letter.get("origin").stringValue()).startsWith(Topics.SEEDS + "-");
                        }));
    }

    @Test
    void whatWasRefusedIsFoundOnceThatIsMendedAndTheLetterIsReplayed() {
        var word = unique("latecomer");
        var id = deadLetterOf(word);
        assertThat(Stories.contains(Stories.found(Api.as("institute"), word), "seed", id))
                .isFalse();

        var letter = letters("matching", id).getFirst();
        replay(letter);

        Stories.awaitFindable("institute", word, id);
        assertThat(letters("matching", id)).isEmpty();
        await().atMost(SOON)
                .until(() -> Api.as("operator")
                        .get(LETTERS + "/" + letter.get("id").stringValue())
                        .expect(200)
                        .string("state")
                        .equals("replayed"));
    }

    /** The first version cannot be written, so it becomes a dead letter; the seed is withdrawn meanwhile. */
    @Test
    void aWithdrawnSeedStaysAwayWhenItsDeadLetterIsReplayed() {
        var word = unique("revenant");
        var id = deadLetterOf(word);
        Api.as("institute")
                .with("If-Match", "\"1\"")
                .delete("/api/v1/seeds/" + id)
                .expect(204);
        await().atMost(SOON).until(() -> Indexes.marker(Indexes.SEEDS, id) == 2);

        await().pollDelay(MEMORY).atMost(MEMORY.plusSeconds(5)).until(() -> true);
        replay(letters("matching", id).getFirst());
        awaitReplayed(word);

        assertThat(letters("matching", id)).as("handled this time").isEmpty();
        assertThat(Indexes.marker(Indexes.SEEDS, id)).isEqualTo(2);
        assertThat(Stories.contains(Stories.found(Api.as("institute"), word), "seed", id))
                .isFalse();
    }

    private static String deadLetterOf(String word) {
        Indexes.set(Indexes.SEEDS, "{\"index.blocks.write\": true}");
        try {
            var seed = Stories.published("institute", Stories.seed(word, "A revenant", "It comes back as " + word));
            var id = seed.get("id").stringValue();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(letters("matching", id))
                            .singleElement()
                            .satisfies(letter -> {
                                assertThat(letter.get("kind").stringValue()).isEqualTo("refused");
                                assertThat(letter.get("reason").stringValue()).contains("cluster_block_exception");
                            }));
            return id;
        } finally {
            Indexes.set(Indexes.SEEDS, "{\"index.blocks.write\": null}");
        }
    }

    /** What stands before this on the retry topic has been handled when this has. */
    private static void awaitReplayed(String word) {
        var last = word + "-last";
        Messages.sendPoison(Topics.SEEDS + ".matching.retry", 0, last);
        await().atMost(SOON).until(() -> !letters("matching", last).isEmpty());
    }

    private static void replay(JsonNode letter) {
        Api.as("operator")
                .post(LETTERS + "/" + letter.get("id").stringValue() + "/replay")
                .expect(202);
    }

    private static List<JsonNode> letters(String service, String key) {
        return Api.as("operator")
                .get(LETTERS + "?limit=100&service=" + service)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(letter -> letter.path("key").asString("").equals(key))
                .toList();
    }
}
