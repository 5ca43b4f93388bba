package io.mebuki.seeds.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.harvest.testing.TestRepository;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run that one process has begun, and another one ends. */
class HarvestGoesOnIT {

    @Test
    void behindTheLastPageAndOneAtATime() {
        var database = TestServers.database("harvest_goes_on_it");
        var organization = UUID.randomUUID();
        try (var repository = new TestRepository(10)) {
            IntStream.range(0, 50).forEach(i -> repository.put("oai:test:%02d".formatted(i), "T " + i, "D " + i));
            var pages = new AtomicInteger();
            var stopped = new CountDownLatch(1);
            repository.fail(query -> query.contains("ListRecords") && waits(pages.incrementAndGet(), stopped));
            var settings = Map.<String, Object>of("mebuki.harvest.allowed-hosts", repository.host());
            String run;
            try (var first = RunningService.start(database, settings)) {
                var institute = Api.institute(first, organization);
                var source = institute.post("/api/v1/harvest-sources", """
                        {"name": "x", "url": "%s"}""".formatted(repository.url()));
                var runs = source.header("Location") + "/runs";
                run = String.valueOf(institute.post(runs, "").header("Location"));
                assertThat(institute.post(runs, "").header("Location")).isEqualTo(run);
                await().atMost(Duration.ofSeconds(30)).until(() -> pages.get() == 3);
                assertThat(institute.get(run).json().get("total").asInt()).isEqualTo(20);
            }
            stopped.countDown();
            repository.asked().clear();
            try (var second = RunningService.start(database, settings)) {
                var institute = Api.institute(second, organization);
                var ended = await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> institute.get(run).json(),
                                state -> !state.get("status").stringValue().equals("running"));
                assertThat(ended.get("accepted").asInt()).isEqualTo(50);
                assertThat(ended.get("unchanged").asInt()).isZero();
                assertThat(repository.asked()).noneMatch(query -> query.contains("metadataPrefix"));
            }
        }
    }

    /** The third page does not come before the process has been stopped. */
    private static boolean waits(int page, CountDownLatch stopped) {
        try {
            return page == 3 && stopped.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
