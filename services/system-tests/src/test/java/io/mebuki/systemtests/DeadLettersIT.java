package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.Topics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What cannot be handled goes aside with its reason, and comes back when the operator says so. */
class DeadLettersIT {

    private static final String LETTERS = "/actuator/deadletters";
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Elasticsearch remembers the version of a document that was deleted for so long, unless told otherwise. */
    private static final Duration MEMORY = Duration.ofSeconds(60);

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
                            assertThat(letter.get("reason").stringValue()).contains("seed");
                            assertThat(letter.get("origin").stringValue()).startsWith(Topics.SEEDS + "-");
                        }));
    }

    @Test
    void aWithdrawnSeedStaysAwayWhenItsDeadLetterIsReplayed() {
        Indexes.set(Indexes.SEEDS, "{\"index.gc_deletes\": \"1s\"}");
        try {
            replayedAfter(Duration.ofSeconds(2));
        } finally {
            Indexes.set(Indexes.SEEDS, "{\"index.gc_deletes\": null}");
        }
    }

    @Test
    @Tag("drill")
    void aWithdrawnSeedStaysAwayWhenTheServerHasForgottenWhatWasDeleted() {
        replayedAfter(MEMORY.plusSeconds(5));
    }

    /** The first version cannot be written, so it becomes a dead letter; the seed is withdrawn meanwhile. */
    private static void replayedAfter(Duration pause) {
        var word = unique("revenant");
        var id = deadLetterOf(word);
        Api.as("institute")
                .with("If-Match", "\"1\"")
                .delete("/api/v1/seeds/" + id)
                .expect(204);
        await().atMost(SOON).until(() -> Indexes.marker(Indexes.SEEDS, id) == 2);

        await().pollDelay(pause).atMost(pause.plusSeconds(5)).until(() -> true);
        assertThat(operator("matching")
                        .post(LETTERS)
                        .expect(200)
                        .json()
                        .get("replayed")
                        .asInt())
                .isPositive();
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
                            .satisfies(letter -> assertThat(letter.get("reason").stringValue())
                                    .contains("write")));
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

    private static List<JsonNode> letters(String service, String key) {
        return operator(service)
                .get(LETTERS)
                .expect(200)
                .json()
                .valueStream()
                .filter(letter -> letter.path("key").asString("").equals(key))
                .toList();
    }

    private static Api operator(String service) {
        return Api.as("operator").at(service);
    }
}
