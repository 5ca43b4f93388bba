package io.mebuki.seeds.imports;

import io.mebuki.platform.ids.UuidV7;
import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.Tenant;
import io.mebuki.seeds.tables.TableColumns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives a file piece by piece. Each piece is committed alone, so that a slow sender holds no connection to the database; what a
 * sender that breaks off, or a process that dies, leaves behind is swept away.
 */
final class Staging {

    private static final Logger log = LoggerFactory.getLogger(Staging.class);
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DataSize largest;
    private final JsonMapper json;

    Staging(JdbcClient jdbc, Clock clock, DataSize largest, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.largest = largest;
    }

    /**
     * A file that has arrived whole.
     *
     * @param hash SHA-256 of its columns and lines
     */
    record Staged(UUID id, String hash) {}

    /** @param columns of a table; null where the lines are seeds as they were sent */
    Staged receive(Tenant publisher, Asked asked, @Nullable TableColumns columns, InputStream lines)
            throws IOException {
        @Nullable String columnsJson = columns == null ? null : json.writeValueAsString(columns);
        var id = UuidV7.next();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into seed_import (id, publisher, publisher_alias, status, dry_run, replaces, table_columns, created_at, updated_at)
                        values (?, ?, ?, 'staging', ?, ?, cast(? as jsonb), ?, ?)
                        """)
                .params(Arrays.asList(
                        id, publisher.id(), publisher.alias(), asked.dryRun(), asked.replace(), columnsJson, now, now))
                .update();
        try {
            return new Staged(id, receive(id, columnsJson, lines));
        } catch (IOException | RuntimeException failure) {
            discard(id);
            throw failure;
        }
    }

    private String receive(UUID id, @Nullable String columns, InputStream body) throws IOException {
        var digest = sha256();
        digest.update(String.valueOf(columns).getBytes(StandardCharsets.UTF_8));
        long size = 0;
        for (int number = 0; ; number++) {
            var piece = body.readNBytes(Pieces.SIZE);
            if (piece.length == 0) {
                break;
            }
            size += piece.length;
            refuseTooLarge(size);
            digest.update(piece);
            keep(id, number, piece);
            if (piece.length < Pieces.SIZE) {
                break;
            }
        }
        if (size == 0) {
            throw Problems.invalid(new FieldViolation("body", "", "at least one row"));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    void refuseTooLarge(long bytes) {
        if (bytes > largest.toBytes()) {
            throw Problems.tooLarge("body", "at most %d bytes".formatted(largest.toBytes()));
        }
    }

    private void keep(UUID id, int number, byte[] piece) {
        var kept = jdbc.sql("""
                        with staging as (
                          update seed_import set bytes = bytes + ?, updated_at = ? where id = ? and status = 'staging' returning id
                        )
                        insert into seed_import_piece (import_id, number, data) select id, ?, ? from staging
                        """)
                .params(piece.length, Timestamp.from(clock.instant()), id, number, piece)
                .update();
        if (kept == 0) {
            throw Problems.of(
                    HttpStatus.REQUEST_TIMEOUT,
                    "too-slow",
                    "Too slow",
                    "A file must arrive faster than 1 MB an hour; nothing of it was kept.");
        }
    }

    /** Forgets a file that has not become an import. */
    void discard(UUID id) {
        try {
            jdbc.sql("delete from seed_import where id = ? and status = 'staging'")
                    .param(id)
                    .update();
        } catch (DataAccessException unavailable) {
            log.warn("Import {} is left to be swept: {}", id, unavailable.toString());
        }
    }

    /** Forgets the files whose senders have gone together with the process that received them; called by a schedule. */
    void sweep() {
        jdbc.sql("select id from seed_import where status = 'staging' and updated_at < ?")
                .param(Timestamp.from(clock.instant().minus(ABANDONED)))
                .query(UUID.class)
                .list()
                .forEach(this::discard);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
