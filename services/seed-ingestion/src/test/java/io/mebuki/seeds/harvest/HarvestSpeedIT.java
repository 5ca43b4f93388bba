package io.mebuki.seeds.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.harvest.testing.TestRepository;
import io.mebuki.seeds.testing.ServiceProcess;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many records of a repository become seeds each second, with 256 MB of heap; prints the figures for docs/results.md. */
@Tag("drill")
class HarvestSpeedIT {

    private static final int RECORDS = 50_000;

    @Test
    void recordsPerSecond() {
        try (var repository = new TestRepository(500)) {
            IntStream.range(0, RECORDS)
                    .forEach(i -> repository.put(
                            "oai:test:%06d".formatted(i),
                            "題名 " + i,
                            "多孔質の触媒を低温で焼く方法。 A porous catalyst. ".repeat(8) + i));
            try (var service = ServiceProcess.start(
                    TestServers.database("harvest_speed_it"),
                    "256m",
                    "--mebuki.harvest.allowed-hosts=" + repository.host())) {
                var institute = service.institute(UUID.randomUUID());
                var source = institute.post("/api/v1/harvest-sources", """
                        {"name": "x", "url": "%s"}""".formatted(repository.url()));
                for (var what : new String[] {"new", "unchanged"}) {
                    var start = System.nanoTime();
                    var run = String.valueOf(institute
                            .post(source.header("Location") + "/runs?whole=true", "")
                            .header("Location"));
                    var ended = await().atMost(Duration.ofMinutes(10))
                            .pollInterval(Duration.ofMillis(200))
                            .until(
                                    () -> institute.get(run).json(),
                                    state -> !state.get("status").stringValue().equals("running"));
                    assertThat(ended.get("total").asInt()).isEqualTo(RECORDS);
                    System.out.printf("%s: %.0f records/s%n", what, RECORDS / ((System.nanoTime() - start) / 1e9));
                }
                System.out.println("memory " + service.memory());
            }
        }
    }
}
