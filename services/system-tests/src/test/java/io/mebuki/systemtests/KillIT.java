package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any process may die at any moment: what was accepted is found in the end, once, and what was withdrawn stays away. */
class KillIT {

    private static final Duration RECOVERY = Duration.ofMinutes(4);
    private static final Duration ROW = Duration.ofMillis(400);
    private static final int MANY = 1_500;
    private static final int LARGE = 20_000;
    private static final int REVISED = 50;
    private static final List<String> CLIENTS =
            List.of("institute", "institute2", "company", "company2", "partner", "operator");

    @ParameterizedTest
    @ValueSource(strings = {"matching", "kafka", "postgres", "elasticsearch", "seed-ingestion"})
    void anImportSurvives(String victim) {
        survives(120, List.of(victim));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matching", "kafka", "postgres", "elasticsearch", "seed-ingestion"})
    @Tag("drill")
    void aLargeImportSurvivesThreeKills(String victim) {
        var seed = System.nanoTime();
        System.out.println("three kills of " + victim + ", random seed " + seed);
        var moments = new Random(seed).ints(3, 0, LARGE).sorted().boxed().toList();
        survives(LARGE, List.of(victim, victim, victim), moments);
    }

    @Test
    @Tag("drill")
    void aLongImportSurvivesTenKills() {
        var seed = System.nanoTime();
        System.out.println("ten kills, random seed " + seed);
        var processes = Stack.running().processes();
        survives(
                MANY,
                new Random(seed)
                        .ints(10, 0, processes.size())
                        .mapToObj(processes::get)
                        .toList());
    }

    private static void survives(int rows, List<String> victims) {
        survives(
                rows,
                victims,
                IntStream.range(0, victims.size())
                        .map(i -> rows * i / victims.size())
                        .boxed()
                        .toList());
    }

    /** @param moments how many rows are indexed when each of the victims is killed */
    private static void survives(int rows, List<String> victims, List<Integer> moments) {
        var word = unique("survivor");
        var gone = withdrawn(word);
        var revised = Stories.imported("institute", lines(word, REVISED, "Earlier text"));
        awaitIndexed(revised, REVISED);
        var path = Stories.imported("institute", lines(word, rows, "Coating"));
        for (int i = 0; i < victims.size(); i++) {
            awaitIndexed(path, moments.get(i));
            kill(victims.get(i), path, rows);
        }
        awaitIndexed(path, rows);

        var state = Api.as("institute").get(path).expect(200).json();
        assertThat(state.get("accepted").asLong()).isEqualTo(rows);
        assertThat(state.get("rejected").asLong()).isZero();
        assertEachFindableOnce(word, rows);
        assertThat(Indexes.marker(Indexes.SEEDS, gone)).isEqualTo(2);
        awaitSearch(word, rows);
    }

    private static String withdrawn(String word) {
        var seed = Stories.published("institute", Stories.seed(word + "-gone", "Gone " + word, "Withdrawn " + word));
        var id = seed.get("id").stringValue();
        Stories.awaitFindable("institute", "Withdrawn " + word, id);
        Api.as("institute")
                .with("If-Match", "\"1\"")
                .delete("/api/v1/seeds/" + id)
                .expect(204);
        return id;
    }

    private static String lines(String word, int rows, String what) {
        return IntStream.range(0, rows)
                .mapToObj(i -> Stories.seed(
                                word + "-" + i, word + " " + i, what + " " + i + " of " + word + " against wear.")
                        .toString())
                .collect(Collectors.joining("\n"));
    }

    /** Kills, and returns when the import has gone on, if it was not at its end. */
    private static void kill(String victim, String path, int rows) {
        var before = indexed(path);
        var begin = System.nanoTime();
        Stack.running().kill(victim);
        awaitIndexed(path, Math.min(before + 1, rows));
        System.out.printf(
                "%s killed with %d indexed: the import went on after %.1f s%n",
                victim, before, (System.nanoTime() - begin) / 1e9);
    }

    private static long indexed(String path) {
        return Api.as("institute").get(path).json().get("indexed").asLong();
    }

    private static void awaitIndexed(String path, long many) {
        await(many + " of " + path + " are indexed")
                .atMost(RECOVERY.plus(ROW.multipliedBy(many)))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> indexed(path) >= many);
    }

    private static void assertEachFindableOnce(String word, int rows) {
        var versions = Catalogue.versions("institute", word);
        assertThat(versions).hasSize(rows);
        assertThat(versions.values().stream().filter(version -> version == 2))
                .as("revised")
                .hasSize(REVISED);
        assertThat(Indexes.findable(Indexes.SEEDS, versions.keySet())).isEqualTo(versions);
        var withVectors = Catalogue.withVectors(versions);
        await("recommendation has all of them too")
                .atMost(RECOVERY)
                .untilAsserted(() -> assertThat(Indexes.findable(Indexes.EXPERTISE, versions.keySet()))
                        .isEqualTo(withVectors));
    }

    private static void awaitSearch(String word, int rows) {
        await("searches answer again").atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> {
            var items = Stories.found(Api.as("institute"), "Coating of " + word).get("items");
            var sources = items.valueStream()
                    .map(item -> item.get("seed").get("sourceId").stringValue())
                    .filter(source -> source.startsWith(word))
                    .toList();
            assertThat(sources)
                    .hasSize(Math.min(rows, 100))
                    .doesNotHaveDuplicates()
                    .doesNotContain(word + "-gone");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs-intake", "recommendation", "gateway", "portal", "keycloak"})
    void aServiceComesBackAndServes(String victim) {
        var word = unique("phoenix");
        Stack.running().kill(victim);
        await(victim + " serves again")
                .atMost(RECOVERY)
                .ignoreExceptionsInstanceOf(Exception.class)
                .untilAsserted(() -> {
                    switch (victim) {
                        case "recommendation" ->
                            Api.as("company")
                                    .post(
                                            "/api/v1/institutions/search",
                                            Stories.search(word).toString())
                                    .expect(200);
                        case "portal" -> Api.guest().get("/").expect(200);
                        case "keycloak" ->
                            Api.guest()
                                    .get("/auth/realms/mebuki/.well-known/openid-configuration")
                                    .expect(200);
                        default ->
                            Api.as("company").get("/api/v1/needs?limit=1").expect(200);
                    }
                });
    }

    /** Keycloak must not hand its callers the dead connections that it still holds. */
    @Test
    void whoSignsInAfterTheDatabaseCameBackIsLetIn() {
        signInAll();
        Stack.running().kill("postgres");
        await("a guest, whom Keycloak does not know, reads the catalogue")
                .atMost(RECOVERY)
                .ignoreExceptionsInstanceOf(Exception.class)
                .untilAsserted(() -> Api.guest().get("/api/v1/seeds?limit=1").expect(200));
        signInAll();
    }

    /** At once, so that many of Keycloak's connections are used. */
    private static void signInAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CLIENTS.stream()
                    .flatMap(client -> Stream.of(client, client, client))
                    .map(client -> CompletableFuture.supplyAsync(() -> Api.newToken(client), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }
}
