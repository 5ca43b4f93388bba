package io.mebuki.matching.verdicts;

import static io.mebuki.matching.testing.Owners.need;
import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellNeeds;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.events.NeedState.Disclosure;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.matching.testing.Api;
import io.mebuki.matching.testing.RunningMatching;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A company with limescale in its pipes, and seeds of an institute that may help it. */
abstract class LimescaleStory {

    static final UUID INSTITUTE = UUID.randomUUID();
    static final UUID COMPANY = UUID.randomUUID();
    static final UUID ULTRASOUND = UUID.randomUUID();
    static final UUID ULTRASOUND_TOO = UUID.randomUUID();
    static final UUID ENZYME = UUID.randomUUID();
    static final UUID ENZYME_TOO = UUID.randomUUID();
    static final UUID SECRET = UUID.randomUUID();

    final UUID need = UUID.randomUUID();
    final Api company = Api.company(COMPANY);

    @BeforeAll
    static void tellOfSeeds() {
        RunningMatching.context();
        tellSeeds(
                published(
                        seed(
                                ULTRASOUND,
                                1,
                                INSTITUTE,
                                Visibility.PUBLIC,
                                "Ultrasonic pipe cleaning",
                                "Ultrasound shakes limescale off the walls of water pipes. A transducer is clamped on the pipe.")),
                published(seed(
                        ULTRASOUND_TOO,
                        1,
                        INSTITUTE,
                        Visibility.PUBLIC,
                        "Cavitation against deposits",
                        "Sound waves of high frequency make bubbles that break deposits in heat exchangers.")),
                published(seed(
                        ENZYME,
                        1,
                        INSTITUTE,
                        Visibility.PUBLIC,
                        "Enzymes that dissolve deposits",
                        "An enzyme dissolves limescale and biofilm in water pipes without acid.")),
                published(seed(
                        ENZYME_TOO,
                        1,
                        INSTITUTE,
                        Visibility.PUBLIC,
                        "Biological descaling",
                        "Proteins from bacteria bind calcium and dissolve scale at room temperature.")),
                published(seed(
                        SECRET, 1, INSTITUTE, Visibility.PRIVATE, "Descaling pipes", "A private way to descale.")));
    }

    @BeforeEach
    void tellOfANeed() {
        tellNeeds(published(need(
                need,
                1,
                COMPANY,
                Disclosure.PUBLIC,
                "Limescale in pipes",
                "We want to remove limescale from the water pipes of our plant without stopping it.")));
    }

    JsonNode judge(Api judge, UUID seed, String verdict) {
        return judge(judge, need, seed, verdict);
    }

    static JsonNode judge(Api judge, UUID need, UUID seed, String verdict) {
        var answer = judge.put(path(need, seed), "{\"verdict\": \"" + verdict + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    Api.Answer matches(Api reader) {
        return reader.get("/api/v1/needs/" + need + "/matches?limit=100");
    }

    String path(UUID seed) {
        return path(need, seed);
    }

    static String path(UUID need, UUID seed) {
        return "/api/v1/matches/" + need + "/" + seed + "/verdict";
    }

    static double learned(Api.Answer answer, UUID seed) {
        return item(answer, seed).at("/components/learned").asDouble();
    }

    static JsonNode item(Api.Answer answer, UUID seed) {
        return answer.json()
                .get("items")
                .valueStream()
                .filter(item -> item.at("/seed/id").asString().equals(seed.toString()))
                .findFirst()
                .orElseThrow();
    }
}
