package io.mebuki.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import io.mebuki.seeds.testing.ServiceProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A late event of a seed must never stand behind a newer one: on a compacted topic it would win every rebuild. */
class OrderIT {

    private final UUID organization = UUID.randomUUID();

    private static void kafka(String signal) {
        try {
            var pid = Long.toString(TestServers.kafka().process().pid());
            new ProcessBuilder("kill", "-" + signal, pid).start().onExit().join();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @AfterEach
    void goOn() {
        kafka("CONT");
    }

    /** The first version is on its way when Kafka stops and the process that sends it is killed; then the seed is revised and withdrawn. */
    @Test
    void aFirstVersionThatIsDelayedPastAWithdrawalStaysBehind() {
        var database = TestServers.database("order_it");
        String id;
        try (var first = ServiceProcess.start(database, "256m")) {
            // Something has gone through before: the sender's transaction is set up.
            var warm = created(first.institute(organization), "warm");
            awaitVersions(warm, 1L);
            kafka("STOP");
            id = created(first.institute(organization), "late");
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> true);
        }
        try (var second = ServiceProcess.start(database, "256m", "--spring.kafka.admin.fail-fast=false")) {
            var institute = second.institute(organization);
            assertThat(institute
                            .put("/api/v1/seeds/" + id, Rows.seed("late", "Second"), "If-Match", "\"1\"")
                            .status())
                    .isEqualTo(200);
            assertThat(institute
                            .delete("/api/v1/seeds/" + id, "If-Match", "\"2\"")
                            .status())
                    .isEqualTo(204);
            kafka("CONT");
            awaitVersions(id, 1L, 2L, 3L);
        }
    }

    /** Kafka stands still for longer than a send may take, again and again, while a seed changes. */
    @Test
    @Tag("drill")
    void changesWhileKafkaStandsStillArriveInTheirOrder() {
        try (var service = ServiceProcess.start(
                TestServers.database("order_it_2"),
                "256m",
                "--spring.kafka.producer.properties.request.timeout.ms=2000")) {
            var institute = service.institute(organization);
            var id = created(institute, "still");
            for (int version = 1; version <= 12; version++) {
                if (version % 4 == 1) {
                    kafka("STOP");
                }
                assertThat(institute
                                .put(
                                        "/api/v1/seeds/" + id,
                                        Rows.seed("still", "T" + version),
                                        "If-Match",
                                        "\"" + version + "\"")
                                .status())
                        .isEqualTo(200);
                if (version % 4 == 0) {
                    await().during(Duration.ofSeconds(3))
                            .atMost(Duration.ofSeconds(5))
                            .until(() -> true);
                    kafka("CONT");
                }
            }
            assertThat(institute
                            .delete("/api/v1/seeds/" + id, "If-Match", "\"13\"")
                            .status())
                    .isEqualTo(204);
            awaitVersions(id, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L);
        }
    }

    private static String created(Api institute, String sourceId) {
        return institute
                .post("/api/v1/seeds", Rows.seed(sourceId, "First"))
                .json()
                .get("id")
                .stringValue();
    }

    /** A batch may come again, whole; what counts is that each key ends where it must and never goes back further than that. */
    private static void awaitVersions(String id, Long... versions) {
        try (var topic = RunningService.seedsTopic()) {
            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                var told = topic.of(id);
                assertThat(told).extracting(EventTopic.Told::version).endsWith(versions);
                assertThat(told.getFirst().version()).isEqualTo(1);
            });
        }
    }
}
