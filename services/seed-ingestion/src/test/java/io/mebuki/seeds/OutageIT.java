package io.mebuki.seeds;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.Postgres;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL dies and comes back. */
class OutageIT {

    @Test
    void withoutTheDatabaseTheServiceSaysSoAndGoesOnAfterwards(@TempDir Path folder) throws IOException {
        var settings = new Postgres.Settings(folder, freePort(), "postgres", true);
        var postgres = Postgres.start(settings);
        var database = postgres.database("outage", "outage");
        try (var service = RunningService.start(
                database,
                Map.of("spring.datasource.hikari.connection-timeout", 1_000, "mebuki.imports.chunk-rows", 50))) {
            var institute = Api.institute(service, UUID.randomUUID());
            var seed = institute.post("/api/v1/seeds", Rows.seed("there", "T")).header("Location");
            var path = Imports.start(institute, Rows.file("o", 5_000, "O"));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> institute.get(path).json().get("accepted").asInt() > 0);

            postgres.process().kill();
            for (var answer : new Api.Answer[] {
                institute.get(String.valueOf(seed)),
                institute.get("/api/v1/seeds"),
                institute.post("/api/v1/seeds", Rows.seed("new", "T")),
                institute.put(String.valueOf(seed), Rows.seed("there", "U"), "If-Match", "*"),
                institute.delete(String.valueOf(seed), "If-Match", "*"),
                institute.get(path),
                institute.get(path + "/report"),
                institute.get(path + "/events"),
                institute.post(path + "/cancellation", ""),
                institute.upload("/api/v1/seed-imports", BodyPublishers.ofString(Rows.seed("x", "X")))
            }) {
                assertThat(answer.status())
                        .as(answer.response().uri() + answer.response().body())
                        .isEqualTo(503);
                assertThat(answer.header("Retry-After")).isNotNull();
                assertFits("Problem", answer.json());
            }

            postgres = Postgres.start(settings);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> institute.get(String.valueOf(seed)).status() == 200);
            Imports.assertCounts(Imports.ended(institute, path), 5_000, 0, 0);
        } finally {
            postgres.process().kill();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
