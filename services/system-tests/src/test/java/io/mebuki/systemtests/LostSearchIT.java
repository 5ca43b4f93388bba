package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Elasticsearch loses all its data: the services notice and read the topics again, all that is there. */
@Tag("drill")
class LostSearchIT {

    private static final Duration RECOVERY = Duration.ofMinutes(4);
    private static final Duration SEED = Duration.ofMillis(400);
    private static final int SEEDS = 3_000;

    @Test
    void whatWasAcceptedIsFoundAgainInTheSameVersions() throws IOException {
        var word = unique("library");
        Stories.awaitIndexed("institute", Stories.imported("institute", shelves(word)));
        var revised = revised(word);
        var withdrawn = withdrawn(word);
        var need = Stories.publishedNeed(
                        "company",
                        Stories.need("Shelves for " + word, "We look for shelves for the " + word + ".", "public"))
                .get("id")
                .stringValue();
        var versions = Catalogue.versions("institute", "");
        assertThat(versions).containsEntry(revised, 2L).doesNotContainKey(withdrawn);
        awaitAll(versions);

        var begin = System.nanoTime();
        Stack.running().killAndForget("elasticsearch");
        awaitAll(versions);
        System.out.printf(
                "Elasticsearch lost %d seeds, which were back after %.1f s%n",
                versions.size(), (System.nanoTime() - begin) / 1e9);

        await().atMost(RECOVERY).untilAsserted(() -> {
            assertThat(Indexes.marker(Indexes.SEEDS, withdrawn)).isEqualTo(2);
            assertThat(Indexes.marker(Indexes.EXPERTISE, withdrawn)).isEqualTo(2 * Catalogue.EXPERTISE_VERSIONS);
            var matches = Api.as("company")
                    .get("/api/v1/needs/" + need + "/matches?limit=100")
                    .expect(200)
                    .json();
            assertThat(Stories.contains(matches, "seed", revised)).isTrue();
            assertThat(Stories.contains(matches, "seed", withdrawn)).isFalse();
        });
    }

    private static String shelves(String word) {
        return IntStream.range(0, SEEDS)
                .mapToObj(i -> Stories.seed(
                                word + "-" + i, "Shelf " + i, "Shelf " + i + " of the " + word + ". It folds.")
                        .toString())
                .collect(Collectors.joining("\n"));
    }

    private static String revised(String word) {
        var seed = Stories.seed(word + "-revised", "Shelves", "Shelves.");
        var id = Stories.published("institute", seed).get("id").stringValue();
        Api.as("institute")
                .with("If-Match", "\"1\"")
                .put(
                        "/api/v1/seeds/" + id,
                        seed.put("description", "Shelves for the " + word).toString())
                .expect(200);
        return id;
    }

    private static String withdrawn(String word) {
        var seed = Stories.seed(word + "-withdrawn", "Old shelves", "Old shelves for the " + word);
        var id = Stories.published("institute", seed).get("id").stringValue();
        Api.as("institute")
                .with("If-Match", "\"1\"")
                .delete("/api/v1/seeds/" + id)
                .expect(204);
        return id;
    }

    private static void awaitAll(Map<String, Long> versions) {
        var withVectors = Catalogue.withVectors(versions);
        await("all seeds are findable in their versions")
                .atMost(RECOVERY.plus(SEED.multipliedBy(versions.size())))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(Indexes.findable(Indexes.SEEDS, versions.keySet()))
                            .isEqualTo(versions);
                    assertThat(Indexes.findable(Indexes.EXPERTISE, versions.keySet()))
                            .isEqualTo(withVectors);
                });
    }
}
