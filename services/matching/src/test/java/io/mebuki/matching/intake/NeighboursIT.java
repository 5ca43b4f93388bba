package io.mebuki.matching.intake;

import static io.mebuki.matching.testing.Owners.published;
import static io.mebuki.matching.testing.Owners.seed;
import static io.mebuki.matching.testing.Owners.tellSeeds;
import static io.mebuki.matching.testing.Owners.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.SeedIndexed;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.Topics;
import io.mebuki.matching.testing.RunningMatching;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.testing.EventTopic;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which seeds mean nearly the same is told as soon as they are findable. */
class NeighboursIT {

    private static final UUID INSTITUTE = UUID.randomUUID();

    private static EventTopic told;

    @BeforeAll
    static void start() {
        RunningMatching.context();
        told = RunningMatching.topic(Topics.NEIGHBOURS);
    }

    @AfterAll
    static void stop() {
        told.close();
    }

    /** The neighbours of a version, the nearest first. */
    private static List<String> neighbours(UUID id, long version) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> told.of(id).stream()
                                .filter(event -> event.key().equals(id.toString()) && event.version() == version)
                                .toList(),
                        events -> !events.isEmpty())
                .getLast()
                .data()
                .get("neighbours")
                .findValuesAsString("id");
    }

    @Test
    void twinsOfOneBatchFindEachOther() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var title = "A kite that reels seaweed out of the surf";

        tellSeeds(
                published(seed(one, 1, INSTITUTE, Visibility.PUBLIC, title, "It reels seaweed in by wind.")),
                published(seed(other, 1, INSTITUTE, Visibility.PUBLIC, title, "It reels seaweed in by wind.")));

        assertThat(neighbours(one, 1).contains(other.toString())
                        || neighbours(other, 1).contains(one.toString()))
                .isTrue();
    }

    @Test
    void aTranslationIsFoundThoughOthersLieNearerInItsOwnLanguage() {
        var japanese = UUID.randomUUID();
        tellSeeds(published(seed(
                japanese, 1, INSTITUTE, Visibility.PRIVATE, "雪の重さを屋根の下から測る光ファイバ", "光ファイバで屋根の雪の重さを測り、雪下ろしの時期を知らせる。")));
        for (int i = 0; i < 8; i++) {
            tellSeeds(published(seed(
                    UUID.randomUUID(),
                    1,
                    INSTITUTE,
                    Visibility.PUBLIC,
                    "Optical fibre that weighs the snow on roof number " + i,
                    "Optical fibres weigh the snow on a roof and tell when it has to be cleared.")));
        }
        var english = UUID.randomUUID();

        tellSeeds(published(seed(
                english,
                1,
                INSTITUTE,
                Visibility.PUBLIC,
                "Weighing the snow on roofs with optical fibres",
                "Optical fibres weigh the snow on a roof from below and tell when it has to be cleared.")));

        assertThat(neighbours(english, 1)).contains(japanese.toString()).doesNotContain(english.toString());
    }

    @Test
    void aWithdrawnSeedHasNoneAndIsNobodys() {
        var gone = UUID.randomUUID();
        var title = "Chalk that writes on wet boards";
        tellSeeds(published(seed(gone, 1, INSTITUTE, Visibility.PUBLIC, title, "It has wax in it.")));
        tellSeeds(withdrawn(gone, 2, INSTITUTE));
        var later = UUID.randomUUID();

        tellSeeds(published(seed(later, 1, INSTITUTE, Visibility.PUBLIC, title, "It has wax in it.")));

        assertThat(neighbours(gone, 2)).isEmpty();
        assertThat(neighbours(later, 1)).doesNotContain(gone.toString());
    }

    /** What is there now was told of by what took it in. */
    @Test
    void aVersionThatIsOutOfDateIsNotLookedAroundAgain() {
        var revised = UUID.randomUUID();
        var other = UUID.randomUUID();
        tellSeeds(
                published(seed(revised, 2, INSTITUTE, Visibility.PUBLIC, "Glue from mussels", "It sets in sea water.")),
                published(seed(other, 1, INSTITUTE, Visibility.PUBLIC, "Ink from soot", "It dries on glass.")));
        neighbours(revised, 2);
        neighbours(other, 1);

        RunningMatching.tell(
                Topics.INDEXING,
                new Keyed(revised.toString(), new SeedIndexed(revised, 1, true, null)),
                new Keyed(revised.toString(), new SeedIndexed(other, 1, true, null)));

        await().atMost(Duration.ofSeconds(30)).until(() -> told.of(other).size() == 2);
        assertThat(told.of(revised)).hasSize(1);
    }

    @Test
    void whatMeansSomethingElseIsNoNeighbour() {
        var bread = UUID.randomUUID();
        tellSeeds(published(seed(bread, 1, INSTITUTE, Visibility.PUBLIC, "Steamed bread", "Dough that stays soft.")));
        var laser = UUID.randomUUID();

        tellSeeds(published(seed(
                laser, 1, INSTITUTE, Visibility.PUBLIC, "Femtosecond laser for sapphire", "It cuts sapphire wafers.")));

        assertThat(neighbours(laser, 1)).doesNotContain(bread.toString());
    }
}
