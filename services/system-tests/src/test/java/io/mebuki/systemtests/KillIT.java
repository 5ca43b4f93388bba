package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any process may die at any moment: what was accepted is found in the end, once, and what was withdrawn stays away. */
class KillIT {

    private static final Duration RECOVERY = Duration.ofMinutes(4);

    @ParameterizedTest
    @ValueSource(strings = {"matching", "kafka", "postgres", "elasticsearch", "seed-ingestion"})
    void anImportSurvives(String victim) {
        survives(victim, 120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"matching", "kafka", "postgres", "elasticsearch", "seed-ingestion"})
    @Tag("drill")
    void aLongImportSurvives(String victim) {
        survives(victim, 1_500);
    }

    private static void survives(String victim, int rows) {
        var word = unique("survivor");
        var withdrawn =
                Stories.published("institute", Stories.seed(word + "-gone", "Gone " + word, "Withdrawn " + word));
        var gone = withdrawn.get("id").stringValue();
        Stories.awaitFindable("institute", "Withdrawn " + word, gone);
        Api.as("institute")
                .with("If-Match", "\"1\"")
                .delete("/api/v1/seeds/" + gone)
                .expect(204);

        var lines = IntStream.range(0, rows)
                .mapToObj(i -> Stories.seed(
                                word + "-" + i, word + " " + i, "Coating " + i + " of " + word + " against wear.")
                        .toString())
                .collect(Collectors.joining("\n"));
        var path = Stories.imported("institute", lines);
        Stack.running().kill(victim);

        await("all of " + path + " is indexed after the death of " + victim)
                .atMost(RECOVERY)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> Api.as("institute").get(path).json().get("indexed").asLong() == rows);
        var state = Api.as("institute").get(path).expect(200).json();
        assertThat(state.get("accepted").asLong()).isEqualTo(rows);
        assertThat(state.get("rejected").asLong()).isZero();

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
            assertThat(new HashSet<>(sources)).hasSameSizeAs(sources);
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
}
