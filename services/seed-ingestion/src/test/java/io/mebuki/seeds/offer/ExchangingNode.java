package io.mebuki.seeds.offer;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A node with a name and a database of its own, and the institute that publishes and harvests there. */
final class ExchangingNode implements AutoCloseable {

    private static final String SOURCES = "/api/v1/harvest-sources";

    private final String name;
    private final String origin;
    private final RunningService service;
    private final UUID organization = UUID.randomUUID();
    private final Api institute;

    ExchangingNode(String name) {
        var port = freePort();
        this.name = name + ".example";
        this.origin = "http://127.0.0.1:" + port;
        this.service = RunningService.start(
                TestServers.database("exchange_" + name),
                Map.of(
                        // Its events are told under a name of its own, so that the nodes can share one Kafka.
                        "spring.application.name",
                        "seed-ingestion-" + name,
                        "server.port",
                        port,
                        "mebuki.node",
                        this.name,
                        "mebuki.offer.origin",
                        origin,
                        "mebuki.harvest.allowed-hosts",
                        "127.0.0.1"));
        this.institute = Api.institute(service, organization);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a seed of that institute is known by everywhere. */
    String identifier(String sourceId) {
        return "oai:%s:%s/%s".formatted(name, organization, sourceId);
    }

    String repository() {
        return "%s/oai/%s".formatted(origin, organization);
    }

    Asking asking() {
        return new Asking(service, organization);
    }

    void publish(String seed) {
        var answer = institute.post("/api/v1/seeds", seed);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    void revise(String seed, String sourceId) {
        var answer = institute.put(path(sourceId), seed, "If-Match", "*");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    void withdraw(String sourceId) {
        assertThat(institute.delete(path(sourceId), "If-Match", "*").status()).isEqualTo(204);
    }

    private String path(String sourceId) {
        return "/api/v1/seeds/" + seed(sourceId).get("id").stringValue();
    }

    /** As before origins were told: seeds are known by the identifiers of the repositories that they came from. */
    void forgetOrigins() {
        var database = service.bean(JdbcClient.class);
        database.sql("update seed set source_id = identifier from harvest_item item where item.seed = seed.source_id")
                .update();
        database.sql("update harvest_item set seed = identifier, direct = true").update();
        database.sql("delete from seed_origin").update();
    }

    int count() {
        return institute
                .get("/api/v1/seeds?scope=own&limit=100")
                .json()
                .get("items")
                .size();
    }

    /** All that the institute publishes here, by its sourceId. */
    Map<String, JsonNode> seeds() {
        var seeds = new TreeMap<String, JsonNode>();
        for (var seed :
                institute.get("/api/v1/seeds?scope=own&limit=100").json().get("items")) {
            seeds.put(seed.get("sourceId").stringValue(), seed);
        }
        return seeds;
    }

    /** One that must be there. */
    JsonNode seed(String sourceId) {
        return Objects.requireNonNull(seeds().get(sourceId), sourceId);
    }

    /** Has another node harvested from now on, if only by hand; gives the path of the source. */
    String source(ExchangingNode other, String more) {
        var answer = institute.post(SOURCES, """
                {"name": "%s", "url": "%s", "metadataPrefix": "jpcoar_2.0"%s}""".formatted(other.name, other.repository(), more));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return String.valueOf(answer.header("Location"));
    }

    JsonNode preview(ExchangingNode other) {
        return institute
                .post(SOURCES + "/preview", """
                {"name": "x", "url": "%s", "metadataPrefix": "jpcoar_2.0"}""".formatted(other.repository()))
                .json();
    }

    JsonNode harvest(String source, String query) {
        var answer = institute.post(source + "/runs" + query, "");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        var ended = await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> institute
                                .get(String.valueOf(answer.header("Location")))
                                .json(),
                        run -> !run.get("status").stringValue().equals("running"));
        assertFits("HarvestRun", ended);
        assertThat(ended.get("status").stringValue()).as(ended.toString()).isEqualTo("completed");
        return ended;
    }

    void advance(Duration time) {
        service.advance(time);
    }

    @Override
    public void close() {
        service.close();
    }
}
