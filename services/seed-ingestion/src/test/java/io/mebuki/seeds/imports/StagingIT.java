package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.Rows;
import io.mebuki.seeds.testing.RunningService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What arrives, and what must not stay. */
class StagingIT {

    private static final int MEGABYTE = 1 << 20;

    private static RunningService service;
    private static JdbcClient database;

    @BeforeAll
    static void start() {
        service =
                RunningService.start(TestServers.database("staging_it"), Map.of("mebuki.imports.largest-file", "3MB"));
        database = service.bean(JdbcClient.class);
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

    private static long count(String query) {
        return database.sql("select count(*) from " + query).query(Long.class).single();
    }

    private static void awaitNothingStaged() {
        await().atMost(Duration.ofSeconds(20)).until(() -> count("seed_import where status = 'staging'") == 0);
        await().atMost(Duration.ofSeconds(20)).until(() -> count("seed_import_piece") == 0);
    }

    @Test
    void aSenderThatBreaksOffLeavesNothing() throws IOException {
        breakOff("Content-Length: %d\r\n".formatted(5 * MEGABYTE / 2), new byte[2 * MEGABYTE]);
        breakOff("Transfer-Encoding: chunked\r\n", "4\r\nabcd\r\n".getBytes(StandardCharsets.US_ASCII));
        awaitNothingStaged();
        assertThat(institute.get("/api/v1/seed-imports").json().get("items").size())
                .isZero();
    }

    /** Sends a part of a body, sees that it is being kept, and goes away. */
    private void breakOff(String length, byte[] part) throws IOException {
        var url = URI.create(service.url());
        var token = RunningService.ISSUER.token("o", organization, "institute", "institute-editor");
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            var head = """
                    POST /api/v1/seed-imports HTTP/1.1\r
                    Host: x\r
                    Authorization: Bearer %s\r
                    Content-Type: application/x-ndjson\r
                    %s\r
                    """.formatted(token, length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(part);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> count("seed_import where status = 'staging'") == 1);
        }
        awaitNothingStaged();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        var announced =
                institute.upload("/api/v1/seed-imports", BodyPublishers.ofByteArray(new byte[3 * MEGABYTE + 1]));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.json().at("/errors/0/expected").asString()).contains("3145728");
        var streamed = institute.upload(
                "/api/v1/seed-imports",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 * MEGABYTE + 1])));
        assertThat(streamed.status()).isEqualTo(413);
        awaitNothingStaged();
        var fits = new StringBuilder(Rows.seed("fits", "F"));
        while (fits.length() < 3 * MEGABYTE) {
            fits.append('\n');
        }
        Imports.assertCounts(Imports.run(institute, fits.toString()), 1, 0, 0);
    }

    @Test
    void whatADeadProcessHasLeftIsSwept() {
        // One statement: the service sweeps by itself, too.
        database.sql("""
                        with left_over as (
                          insert into seed_import (id, publisher, publisher_alias, status, dry_run, created_at, updated_at)
                          select gen_random_uuid(), gen_random_uuid(), 'x', 'staging', false, now(), now() - age
                          from unnest(array[interval '61 minutes', interval '59 minutes']) age
                          returning id
                        )
                        insert into seed_import_piece (import_id, number, data) select id, 0, 'x' from left_over
                        """).update();
        service.bean(Staging.class).sweep();
        assertThat(count("seed_import where publisher_alias = 'x'")).isEqualTo(1);
        assertThat(
                        count(
                                "seed_import_piece where import_id in (select id from seed_import where publisher_alias = 'x')"))
                .isEqualTo(1);
        assertThat(count("seed_import_piece")).isEqualTo(1);
        database.sql("delete from seed_import where publisher_alias = 'x'").update();
        assertThat(count("seed_import_piece")).isZero();
    }

    @Test
    void aPieceThatArrivesWhileItsFileIsForgottenGoesToo() throws InterruptedException {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into seed_import (id, publisher, publisher_alias, status, dry_run, created_at, updated_at)
                        values (?, gen_random_uuid(), 'y', 'staging', false, now(), now())
                        """).param(id).update();
        var sweeper = new TransactionTemplate(service.bean(PlatformTransactionManager.class)).execute(status -> {
            database.sql("update seed_import set bytes = 1 where id = ?")
                    .param(id)
                    .update();
            database.sql("insert into seed_import_piece (import_id, number, data) values (?, 0, 'y')")
                    .param(id)
                    .update();
            var discarding =
                    Thread.startVirtualThread(() -> service.bean(Staging.class).discard(id));
            await().atMost(Duration.ofSeconds(20)).until(() -> count("pg_locks where not granted") > 0);
            return discarding;
        });
        Objects.requireNonNull(sweeper).join();
        assertThat(count("seed_import where publisher_alias = 'y'")).isZero();
        assertThat(count("seed_import_piece")).isZero();
    }
}
