package io.mebuki.seeds.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.events.StoresSearched;
import io.mebuki.events.Topics;
import io.mebuki.platform.erasure.Stores;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When an erasure is complete, who sees that, and what a restored backup brings back. */
class ProofIT extends Erasing {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = start("proof_it", Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    RunningService service() {
        return service;
    }

    @Test
    void itIsCompleteWhenEveryServiceHasFoundNothing() {
        var id = published(seed("x", ""));
        var erasure = erasedSeed(id);
        var erasureId = UUID.fromString(erasure.substring(erasure.lastIndexOf('/') + 1));
        awaitClean(erasure, store -> true);
        assertThat(institute.get(erasure).json().get("status").stringValue()).isEqualTo("running");

        answer(erasureId, "matching", 3);
        answer(erasureId, "recommendation", 0);

        await().until(() ->
                institute.get(erasure).json().get("status").stringValue().equals("waiting"));
        assertThat(proof(erasure).get("stores").valueStream())
                .filteredOn(store -> store.get("state").stringValue().equals("waiting"))
                .isNotEmpty()
                .allSatisfy(store -> assertThat(store.get("found").asInt()).isEqualTo(3));
        service.advance(Duration.ofDays(2));
        assertThat(proof(erasure).get("stores").valueStream())
                .filteredOn(store -> store.get("state").stringValue().equals("found"))
                .isNotEmpty();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            answer(erasureId, "matching", 0);
            answer(erasureId, "recommendation", 0);
            return institute.get(erasure).json().get("status").stringValue().equals("completed");
        });
        var repeated = institute.post(erasure + "/proof", "");
        assertThat(repeated.status()).isEqualTo(202);
        assertThat(repeated.json().get("status").stringValue()).isNotEqualTo("completed");
    }

    /** As another service would, to the newest round. */
    private static void answer(UUID erasure, String name, long found) {
        var round = service.bean(JdbcClient.class)
                .sql("select round from erasure where id = ?")
                .param(erasure)
                .query(Integer.class)
                .single();
        var stores = service.bean(Stores.class).of(name).stream()
                .filter(store -> store.isLookedThrough(false))
                .map(store -> new StoresSearched.Searched(store.name(), found))
                .toList();
        var searched = new StoresSearched(erasure, round, name, stores, Instant.now());
        service.bean(EventPublisher.class)
                .publishAll(Topics.PROOFS, List.of(new Keyed(erasure + ":" + name, searched)));
    }

    @Test
    void onlyTheInstituteItselfErasesAndSeesThat() {
        var id = published(seed("y", ""));
        var other = Api.institute(service, UUID.randomUUID());
        var company = Api.of(service, UUID.randomUUID(), "company", "company-member");
        var body = "{\"seedId\":\"%s\"}".formatted(id);
        assertThat(other.post(ERASURES, body).status()).isEqualTo(404);
        assertThat(company.post(ERASURES, body).status()).isEqualTo(403);
        assertThat(Api.guest(service).post(ERASURES, body).status()).isEqualTo(401);

        var first = institute.post(ERASURES, body, "Idempotency-Key", "erase-" + id);
        var again = institute.post(ERASURES, body, "Idempotency-Key", "erase-" + id);
        var erasure = String.valueOf(first.header("Location"));

        assertThat(again.header("Location")).isEqualTo(erasure);
        assertThat(erasedSeed(id)).as("what was erased already").isEqualTo(erasure);
        assertThat(other.get(erasure).status()).isEqualTo(404);
        assertThat(other.get(erasure + "/proof").status()).isEqualTo(404);
        assertThat(other.post(erasure + "/proof", "").status()).isEqualTo(404);
        assertThat(other.get(ERASURES).json().get("items").size()).isZero();
        assertThat(institute.get(ERASURES).json().get("items").size()).isEqualTo(1);
        assertThat(institute.post(ERASURES, "{}").status()).isEqualTo(400);
        assertThat(institute
                        .post(ERASURES, "{\"seedId\":\"%s\"}".formatted(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatARestoredBackupBringsBackIsErasedAgain() {
        var jdbc = service.bean(JdbcClient.class);
        var number = "P" + word;
        var gone = published(seed("gone-" + word, ""));
        var named = published(seed("named-" + word, person(number, "N")));
        // Just as it was before.
        jdbc.sql("create table backup as select * from seed where id in (?, ?)")
                .params(gone, named)
                .update();
        var first = erasedSeed(gone);
        var second = erasedPerson(number);
        awaitClean(first, Erasing::isTable);
        try {
            jdbc.sql("delete from erasure where publisher = (select publisher from backup limit 1)")
                    .update();
            jdbc.sql("delete from erased where publisher = (select publisher from backup limit 1)")
                    .update();
            jdbc.sql("delete from seed where id in (?, ?)").params(gone, named).update();
            new EveryTable(jdbc).restore("seed", "backup");
        } finally {
            jdbc.sql("drop table backup").update();
        }
        assertThat(institute.get("/api/v1/seeds/" + gone).status()).isEqualTo(200);

        var again = service.bean(ErasuresEndpoint.class).eraseAgain();

        assertThat(again.get("erasures")).isGreaterThanOrEqualTo(2);
        assertThat(institute.get("/api/v1/seeds/" + gone).status()).isEqualTo(404);
        assertThat(institute.get("/api/v1/seeds/" + named).json().path("people").size())
                .isZero();
        assertThat(institute.get(first).json().get("subject").stringValue()).isEqualTo("seed");
        assertThat(institute.get(second).json().get("subject").stringValue()).isEqualTo("person");
        assertThat(institute.post("/api/v1/seeds", seed("gone-" + word, "")).status())
                .isEqualTo(409);
    }
}
