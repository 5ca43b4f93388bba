package io.mebuki.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.ServiceProcess;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** How many rows of about a kilobyte go in each second, with 256 MB of heap; prints the figures for docs/results.md. */
@Tag("drill")
class ImportSpeedIT {

    private static final int ROWS = 30_000;

    @Test
    void rowsPerSecond() {
        var database = TestServers.database("speed_it");
        var client = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.username(), database.password()));
        try (var service = ServiceProcess.start(database, "256m")) {
            var institute = service.institute(UUID.randomUUID());
            run("warm-up", service, institute, "W", 3_000);
            var start = System.nanoTime();
            var fresh = run("new", service, institute, "S", ROWS);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> client.sql("select count(*) from outbox")
                                    .query(Integer.class)
                                    .single()
                            == 0);
            System.out.printf(
                    "new, with upload and all events in Kafka: %.0f rows/s%n",
                    ROWS / ((System.nanoTime() - start) / 1e9));
            var again = run("unchanged", service, institute, "S", ROWS);
            run("revised", service, institute, "T", ROWS);
            System.out.println("memory " + service.memory());
            Imports.assertCounts(fresh, ROWS, 0, 0);
            Imports.assertCounts(again, 0, ROWS, 0);
            assertThat(again.get("rowsPerSecond").asDouble()).isGreaterThan(500);
        }
    }

    private static JsonNode run(String what, ServiceProcess service, Api institute, String title, int rows) {
        var before = service.computed();
        var state = Imports.run(institute, Rows.file("speed" + rows, rows, title));
        var computed = service.computed().minus(before);
        System.out.printf(
                "%s: %.0f rows/s, %.0f us of processor for each row%n",
                what, state.get("rowsPerSecond").asDouble(), computed.toNanos() / 1e3 / rows);
        return state;
    }
}
