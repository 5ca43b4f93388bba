package io.mebuki.systemtests;

import static io.mebuki.systemtests.Stories.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others feel of a large import: how long searches and a small import of another institute take; prints the figures for docs/results.md. */
@Tag("drill")
class BesideAnImportIT {

    private static final String NEIGHBOURS = "mebuki.neighbours";
    private static final int LARGE = 20_000;
    private static final int SMALL = 100;
    private static final int SEARCHES = 200;

    /** So many that they meet all of an import: its first seconds, when rows are stored as fast as they come, and what follows. */
    private static final int BESIDE = 1_000;

    /** Servers that have just been started compile what they run: that is no import's doing. */
    private static final int WARMING = 2_000;

    @Test
    void searchesAndASmallImportGoOn() {
        warm();
        searches(SEARCHES);
        var idle = searches(SEARCHES);
        var alone = small();
        var path = Stories.imported("institute", lines(unique("large"), LARGE));
        await().atMost(Duration.ofMinutes(1)).until(() -> indexed("institute", path) > 0);
        var busy = searches(BESIDE);
        var beside = small();
        assertThat(indexed("institute", path))
                .as("the large import still goes on")
                .isLessThan(LARGE);
        System.out.printf(
                "search, idle: p50 %d ms, p95 %d ms; beside an import: p50 %d ms, p75 %d ms, p95 %d ms (%.2f times)%n",
                share(idle, .5),
                share(idle, .95),
                share(busy, .5),
                share(busy, .75),
                share(busy, .95),
                (double) share(busy, .95) / share(idle, .95));
        System.out.printf(
                "%d rows of another institute, all findable: alone %d ms, beside %d ms%n", SMALL, alone, beside);
        await("the large import is through")
                .atMost(Duration.ofMinutes(20))
                .until(() -> indexed("institute", path) == LARGE);
    }

    /** An import, and what follows it: each of its seeds is looked around. */
    private static void warm() {
        var before = lookedAround();
        Stories.awaitIndexed("institute2", Stories.imported("institute2", lines(unique("warming"), WARMING)));
        await("the warming import is looked around")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> lookedAround() >= before + WARMING);
    }

    private static long lookedAround() {
        return Messages.told(NEIGHBOURS).stream()
                .map(Messages.Told::key)
                .distinct()
                .count();
    }

    /** Milliseconds of each. */
    private static List<Long> searches(int many) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < many; i++) {
            var start = System.nanoTime();
            Stories.found(Api.as("company"), "湿った炉内ガスで電極が腐食する。番号 " + i);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        Collections.sort(times);
        return times;
    }

    private static long share(List<Long> sorted, double share) {
        return sorted.get((int) (share * sorted.size()));
    }

    private static long small() {
        var start = System.nanoTime();
        Stories.awaitIndexed("institute2", Stories.imported("institute2", lines(unique("small"), SMALL)));
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long indexed(String client, String path) {
        return Api.as(client).get(path).expect(200).json().get("indexed").asLong();
    }

    private static String lines(String word, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> Stories.seed(word + "-" + i, "被膜 " + i, "摩耗を防ぐ被膜その" + i + "をつくる。湿った場所でも長く使える。")
                        .toString())
                .collect(Collectors.joining("\n"));
    }
}
