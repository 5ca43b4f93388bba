package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.SeedIndexed;
import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.contract.ContractSchema;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Server-Sent Events as a reader gets them. */
class ProgressIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("progress_it"), Map.of("mebuki.imports.chunk-rows", 20));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Api institute;

    @BeforeEach
    void signIn() {
        institute = Api.institute(service, UUID.randomUUID());
    }

    private CompletableFuture<Void> follow(String path) {
        var request = institute.request(
                "GET",
                path + "/events",
                BodyPublishers.noBody(),
                "Accept",
                "text/event-stream",
                "Last-Event-ID",
                "1.0.running");
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(response -> {
                    assertThat(response.headers().firstValue("Content-Type").orElse(""))
                            .startsWith("text/event-stream");
                    response.body().forEach(lines::add);
                });
    }

    private List<JsonNode> events() {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JSON.readTree(line.substring(5)))
                .toList();
    }

    /** Tells that the seeds of a page are found; the next page, or null after the last. */
    private @Nullable String indexed(String cursor) {
        var page = institute.get("/api/v1/seeds?scope=own&limit=100" + cursor).json();
        var indexed = page.get("items")
                .valueStream()
                .map(seed -> seed.get("id").stringValue())
                .map(id -> new Keyed(id, new SeedIndexed(UUID.fromString(id), 1, true, null)))
                .toList();
        service.bean(EventPublisher.class).publishAll(Topics.INDEXING, indexed);
        return page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").stringValue() : null;
    }

    @Test
    @Timeout(120)
    void aReaderSeesTheFirstStateAtOnceAndTheStreamEndsWhenAllIsIndexed() {
        var path = Imports.start(institute, Rows.file("sse", 2_000, "S"));
        var started = System.nanoTime();
        var stream = follow(path);
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !events().isEmpty());
        var first = Duration.ofNanos(System.nanoTime() - started);
        Imports.ended(institute, path);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> events().getLast().get("status").stringValue().equals("completed"));
        assertThat(stream).as("all is imported, but not indexed").isNotDone();

        var cursor = indexed("");
        await().atMost(Duration.ofSeconds(10)).until(() -> events().getLast().has("remainingSeconds"));
        while (cursor != null) {
            cursor = indexed(cursor);
        }
        await().atMost(Duration.ofSeconds(30)).until(stream::isDone);
        var last = events().getLast();
        assertThat(last.get("indexed").asInt()).isEqualTo(2_000);
        assertThat(last.has("remainingSeconds")).isFalse();
        assertThat(first).isLessThan(Duration.ofSeconds(5));
        assertThat(events())
                .doesNotHaveDuplicates()
                .allMatch(event ->
                        ContractSchema.of("SeedImport").violations(event).isEmpty());
        assertThat(lines).contains("event:progress", "id:2000.2000.completed");
    }

    @Test
    @Timeout(60)
    void nothingIsWaitedForAfterADryRun() {
        var answer =
                institute.upload("/api/v1/seed-imports?dryRun=true", BodyPublishers.ofString(Rows.file("d", 50, "D")));
        var path = String.valueOf(answer.header("Location"));
        Imports.ended(institute, path);
        follow(path).join();
        assertThat(events()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void aReaderThatSeesNothingNewHearsThatTheStreamLives() {
        var path = Imports.start(institute, Rows.seed("quiet", "Q"));
        Imports.ended(institute, path);
        var stream = follow(path);
        await().atMost(Duration.ofSeconds(25)).until(() -> lines.stream().anyMatch(line -> line.startsWith(":")));
        assertThat(events()).hasSize(1);
        stream.cancel(true);
    }
}
