package io.mebuki.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.Database;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import io.mebuki.seeds.testing.ServiceProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code kill -9} in the middle of the work. */
class CrashIT {

    private static final String SMALL_CHUNKS = "--mebuki.imports.chunk-rows=50";

    private final UUID organization = UUID.randomUUID();

    @Test
    void anImportGoesOnWhereItsProcessWasKilled() {
        killed("crash_it", 4_000, 1);
    }

    @Test
    @Tag("drill")
    void anImportSurvivesTenKills() {
        killed("crash_drill", 20_000, 10);
    }

    private void killed(String name, int rows, int kills) {
        var database = TestServers.database(name);
        var path = "";
        for (int kill = 0; kill < kills; kill++) {
            try (var service = ServiceProcess.start(database, "256m", SMALL_CHUNKS)) {
                if (kill == 0) {
                    path = Imports.start(service.institute(organization), Rows.file("crash", rows, "C"));
                }
                awaitProgress(service, path, rows / (kills + 1) / 2);
            }
        }
        try (var service = ServiceProcess.start(database, "256m", SMALL_CHUNKS)) {
            Imports.assertCounts(Imports.ended(service.institute(organization), path), rows, 0, 0);
            assertEachSeedOnce(database, rows);
            assertEachSeedTold(database, rows);
        }
    }

    private void awaitProgress(ServiceProcess service, String path, int rows) {
        var institute = service.institute(organization);
        var before = institute.get(path).json().get("total").asInt();
        var random = ThreadLocalRandom.current().nextInt(1, 100);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    var now = institute.get(path).json();
                    assertThat(now.get("status").stringValue())
                            .as("killed too late to prove anything")
                            .isEqualTo("running");
                    return now.get("total").asInt() >= before + rows + random;
                });
    }

    private static JdbcClient client(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    }

    private static void assertEachSeedOnce(Database database, int rows) {
        assertThat(client(database)
                        .sql("select count(*) from seed where version = 1 and content is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(rows);
        assertThat(client(database)
                        .sql("select count(*) from seed_import_piece")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void assertEachSeedTold(Database database, int rows) {
        var expected = Set.copyOf(client(database)
                .sql("select id from seed")
                .query((row, number) -> row.getString(1))
                .list());
        try (var topic = RunningService.seedsTopic()) {
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                var last = new HashMap<String, Long>();
                topic.all().stream()
                        .filter(told -> expected.contains(told.key()))
                        .forEach(told -> last.put(told.key(), told.version()));
                assertThat(last)
                        .hasSize(rows)
                        .allSatisfy((key, version) -> assertThat(version).isEqualTo(1));
            });
        }
    }
}
