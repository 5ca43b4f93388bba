package io.mebuki.seeds.imports;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static io.mebuki.seeds.testing.Imports.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.SeedIndexed;
import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import as a job: who sees it, how it is listed and ended, what the search has taken in of it, and whose turn it is. */
class ImportJobsIT {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("import_jobs_it"), Map.of("mebuki.imports.chunk-rows", 20));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private final UUID organization = UUID.randomUUID();
    private Api institute;

    @BeforeEach
    void signIn() {
        institute = Api.institute(service, organization);
    }

    private static BodyPublisher body(String sourceId) {
        return BodyPublishers.ofString(Rows.seed(sourceId, "T"));
    }

    @Test
    void onlyTheOwnOrganizationSeesAnImport() {
        var path = Imports.start(institute, Rows.seed("mine", "M"));
        var other = Api.institute(service, UUID.randomUUID());
        for (var each : List.of(path, path + "/report", path + "/events")) {
            assertThat(other.get(each).status()).as(each).isEqualTo(404);
            assertThat(Api.guest(service).get(each).status()).as(each).isEqualTo(401);
            assertThat(Api.of(service, organization, "company", "company-member")
                            .get(each)
                            .status())
                    .as(each)
                    .isEqualTo(403);
        }
        assertThat(other.post(path + "/cancellation", "").status()).isEqualTo(404);
        assertThat(other.get("/api/v1/seed-imports").json().get("items").size()).isZero();
        assertThat(Api.guest(service).upload("/api/v1/seed-imports", body("x")).status())
                .isEqualTo(401);
        var company = Api.of(service, organization, "company", "company-member");
        assertThat(company.upload("/api/v1/seed-imports", body("x")).status()).isEqualTo(403);
        assertThat(company.get("/api/v1/seed-imports").status()).isEqualTo(403);
        assertThat(company.post(path + "/cancellation", "").status()).isEqualTo(403);
    }

    @Test
    void importsAreListedNewestFirst() {
        var paths = List.of(
                Imports.start(institute, Rows.seed("l", "1")),
                Imports.start(institute, Rows.seed("l", "2")),
                Imports.start(institute, Rows.seed("l", "3")));
        var first = institute.get("/api/v1/seed-imports?limit=2").json();
        assertFits("SeedImportPage", first);
        var second = institute
                .get("/api/v1/seed-imports?limit=2&cursor="
                        + first.get("nextCursor").stringValue())
                .json();
        assertThat(second.has("nextCursor")).isFalse();
        var listed = new ArrayList<String>();
        first.get("items")
                .forEach(item ->
                        listed.add("/api/v1/seed-imports/" + item.get("id").stringValue()));
        second.get("items")
                .forEach(item ->
                        listed.add("/api/v1/seed-imports/" + item.get("id").stringValue()));
        assertThat(listed).containsExactly(paths.get(2), paths.get(1), paths.get(0));
        // Files of one institute are worked on in the order in which they came.
        paths.forEach(path -> Imports.ended(institute, path));
        assertThat(Imports.seeds(institute))
                .extracting(seed -> seed.get("title").stringValue())
                .containsExactly("3");
    }

    @Test
    void aCancelledImportKeepsWhatItHasAccepted() {
        var path = Imports.start(institute, Rows.file("c", 8_000, "C"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> institute.get(path).json().get("accepted").asInt() > 0);
        var cancelled = institute.post(path + "/cancellation", "").json();
        assertThat(cancelled.get("status").stringValue()).isEqualTo("cancelled");
        assertThat(cancelled.get("accepted").asInt()).isBetween(20, 7_999);
        assertThat(institute.post(path + "/cancellation", "").json()).isEqualTo(cancelled);
        assertThat(Imports.count(service, "seed_import_piece", path)).isZero();
        assertThat(Imports.seeds(institute)).isNotEmpty();

        var completed = Imports.start(institute, Rows.seed("after", "A"));
        Imports.ended(institute, completed);
        assertThat(institute
                        .post(completed + "/cancellation", "")
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("completed");
    }

    @Test
    void indexedCountsWhatTheSearchHasTakenIn() {
        var path = Imports.start(institute, Rows.file("x", 3, "X"));
        Imports.ended(institute, path);
        var events = Imports.seeds(institute).stream()
                .map(seed -> new Keyed(
                        seed.get("id").stringValue(),
                        new SeedIndexed(
                                UUID.fromString(seed.get("id").stringValue()),
                                seed.get("version").asLong(),
                                true,
                                null)))
                .toList();
        var publisher = service.bean(EventPublisher.class);
        publisher.publishAll(Topics.INDEXING, events.subList(0, 2));
        publisher.publishAll(Topics.INDEXING, events.subList(0, 2));
        awaitIndexed(path, 2);
        publisher.publishAll(Topics.INDEXING, events);
        awaitIndexed(path, 3);
        var again = Imports.start(institute, Rows.file("x", 3, "X"));
        Imports.ended(institute, again);
        assertThat(institute.get(again).json().get("indexed").asInt())
                .as("known at once")
                .isEqualTo(3);
        var revised = Imports.start(institute, Rows.file("x", 3, "Y"));
        Imports.ended(institute, revised);
        assertThat(institute.get(revised).json().get("indexed").asInt())
                .as("not the old version")
                .isZero();
        assertThat(institute.get(path).json().get("indexed").asInt()).isEqualTo(3);
    }

    private void awaitIndexed(String path, int rows) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> institute.get(path).json().get("indexed").asInt() == rows);
    }

    @Test
    void aSmallImportIsNotStuckBehindAnotherInstitutesBigOne() {
        var big = Imports.start(institute, Rows.file("big", 20_000, "B"));
        var small = Api.institute(service, UUID.randomUUID());
        assertCounts(Imports.run(small, Rows.file("small", 50, "S")), 50, 0, 0);
        assertThat(institute.get(big).json().get("status").stringValue()).isEqualTo("running");
        institute.post(big + "/cancellation", "");
    }
}
