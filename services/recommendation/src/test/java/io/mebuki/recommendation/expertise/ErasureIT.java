package io.mebuki.recommendation.expertise;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.events.ErasureBegun;
import io.mebuki.events.ErasureBegun.ErasedPerson;
import io.mebuki.events.ErasureBegun.ErasedSeed;
import io.mebuki.events.OrganizationRef;
import io.mebuki.platform.erasure.OwnStore;
import io.mebuki.recommendation.RecommendationServers;
import io.mebuki.recommendation.Seeds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People are found by seeds that are there, and in the versions that are there. */
class ErasureIT extends RecommendationServers {

    @Autowired
    private SeedKeeper keeper;

    @Autowired
    private OwnStore expertise;

    private final String title = "廃油の酵素分解 " + UUID.randomUUID();
    private final Seeds seed = Seeds.of(title, "酵素で廃油を分解する。").by("r-1", "r-2");

    private static ErasureBegun begun(Seeds gone, @Nullable ErasedPerson person) {
        return new ErasureBegun(
                UUID.randomUUID(),
                1,
                new OrganizationRef(gone.publisher(), "institute"),
                List.of(new ErasedSeed(gone.id(), gone.version())),
                "0".repeat(64),
                person,
                Instant.now());
    }

    private List<String> found() {
        return ask(PEOPLE, company(), Map.of("text", title)).names();
    }

    @Test
    void anErasedSeedSpeaksForNobodyAndItsPastDoesNotReviveIt() {
        keeper.take(List.of(seed.published()));
        keeper.embed(List.of(seed.embedded()));
        assertThat(expertise.erase(begun(seed.version(1), new ErasedPerson("0".repeat(64)))))
                .as("of version 1 on nobody is to be forgotten")
                .isZero();
        assertThat(found()).contains("r-1");

        keeper.take(List.of(seed.version(2).erased()));
        keeper.take(List.of(seed.published()));
        keeper.embed(List.of(seed.embedded()));

        assertThat(expertise.erase(begun(seed.version(2), null))).isZero();
        assertThat(found()).doesNotContain("r-1");
    }

    @Test
    void whatNoEventHasReachedIsMadeAMarkerToo() {
        keeper.take(List.of(seed.published()));

        assertThat(expertise.erase(begun(seed.version(2), null))).isZero();

        assertThat(found()).doesNotContain("r-1");
    }

    @Test
    void anOlderVersionThatNamesThePersonIsFoundUntilTheRevisionHasCome() {
        keeper.take(List.of(seed.published()));
        var begun = begun(seed.version(2), new ErasedPerson("0".repeat(64)));
        assertThat(expertise.erase(begun)).isOne();

        keeper.take(List.of(seed.version(2).by("r-2").published()));

        assertThat(expertise.erase(begun)).isZero();
        assertThat(found()).contains("r-2").doesNotContain("r-1");
    }
}
