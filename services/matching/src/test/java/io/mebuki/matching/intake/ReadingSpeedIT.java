package io.mebuki.matching.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import io.mebuki.events.SeedState;
import io.mebuki.events.SeedState.Visibility;
import io.mebuki.events.Topics;
import io.mebuki.matching.analysis.SeedText;
import io.mebuki.matching.index.Generations;
import io.mebuki.matching.testing.Owners;
import io.mebuki.matching.testing.RunningMatching;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.testing.EventTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How much of the model's own rate is left where seeds are made findable; prints the figures for docs/results.md. */
@Tag("drill")
class ReadingSpeedIT {

    private static final Path DATA = Path.of("..", "..", "..", "shared", "data");
    private static final UUID INSTITUTE = UUID.randomUUID();
    private static final int AT_ONCE = 128;

    @ParameterizedTest
    @CsvSource({"demo-seeds-ja-large,8000", "demo-tech-en,800"})
    void readingAloneAndUntilFindable(String set, int count) throws IOException {
        var seeds = seeds(DATA.resolve(set).resolve("seeds.jsonl"), count);
        var half = seeds.subList(0, count / 2);
        findable(seeds.subList(0, 1)); // a topic that has just been made refuses many at once
        findable(seeds.subList(0, count / 8)); // warms everything

        double before = rate(count / 2, () -> read(half));
        double findable = rate(count / 2, () -> findable(seeds.subList(count / 2, count)));
        double after = rate(count / 2, () -> read(half));
        double alone = (before + after) / 2;

        System.out.printf(
                "%s: read %.1f seeds/s (%.1f, %.1f), findable %.1f seeds/s: %.0f %%%n",
                set, alone, before, after, findable, 100 * findable / alone);
    }

    private static double rate(int count, Runnable work) {
        long start = System.nanoTime();
        work.run();
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static void read(List<SeedState> seeds) {
        var reader = RunningMatching.context().getBean(Generations.class).live().seedReader();
        var texts = seeds.stream().map(Texts::of).toList();
        for (int at = 0; at < texts.size(); at += AT_ONCE) {
            List<SeedText> some = texts.subList(at, Math.min(texts.size(), at + AT_ONCE));
            reader.read(some);
        }
    }

    private static void findable(List<SeedState> seeds) {
        RunningMatching.tell(Topics.SEEDS, seeds.stream().map(Owners::published).toArray(Keyed[]::new));
        var ids = seeds.stream().map(seed -> seed.id().toString()).toList();
        try (var told = RunningMatching.topic(Topics.INDEXING)) {
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> told.all().stream()
                            .map(EventTopic.Told::key)
                            .collect(Collectors.toSet())
                            .containsAll(ids));
        }
    }

    private static List<SeedState> seeds(Path file, int count) throws IOException {
        if (!Files.exists(file)) {
            abort("no data beside the project: 1 measurement skipped");
        }
        try (var rows = Files.lines(file)) {
            return rows.limit(count)
                    .map(JsonMapper.shared()::readTree)
                    .map(ReadingSpeedIT::seed)
                    .toList();
        }
    }

    private static SeedState seed(JsonNode row) {
        return Owners.seed(
                UUID.randomUUID(),
                1,
                INSTITUTE,
                Visibility.PUBLIC,
                row.get("title").stringValue(),
                row.get("text").stringValue());
    }
}
