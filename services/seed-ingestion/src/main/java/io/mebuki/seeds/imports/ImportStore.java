package io.mebuki.seeds.imports;

import io.mebuki.seeds.tables.TableColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Imports as their institute sees them. Those that are being received are not there yet. */
final class ImportStore {

    private static final String SELECT = """
            select i.*, coalesce(x.indexed, 0) as indexed
            from seed_import i left join seed_import_indexed x on x.import_id = i.id
            where i.publisher = :publisher and i.status <> 'staging'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    Optional<ImportState> find(UUID publisher, UUID id) {
        return jdbc.sql(SELECT + " and i.id = :id")
                .param("publisher", publisher)
                .param("id", id)
                .query((row, number) -> state(row))
                .optional();
    }

    /** Newest first. */
    List<ImportState> page(UUID publisher, @Nullable UUID after, int many) {
        return jdbc.sql(SELECT + " and (cast(:after as uuid) is null or i.id < :after) order by i.id desc limit :many")
                .param("publisher", publisher)
                .param("after", after)
                .param("many", many)
                .query((row, number) -> state(row))
                .list();
    }

    /** In the order of the file. */
    List<Rejection> report(UUID id, long afterLine, int many) {
        return jdbc.sql("""
                        select line, source_id, column_name, field, value, expected from seed_import_rejection
                        where import_id = ? and line > ? order by line limit ?
                        """)
                .params(id, afterLine, many)
                .query((row, number) -> new Rejection(
                        row.getLong("line"),
                        row.getString("source_id"),
                        row.getString("column_name"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("expected")))
                .list();
    }

    /**
     * Makes a file that has arrived whole an import that waits for its turn.
     *
     * @param hold whether it waits for its start first
     */
    void accept(UUID id, boolean hold) {
        jdbc.sql("insert into seed_import_indexed (import_id) values (?)")
                .param(id)
                .update();
        if (hold) {
            jdbc.sql("update seed_import set status = 'waiting', updated_at = ? where id = ?")
                    .params(now(), id)
                    .update();
        } else {
            run(id);
        }
    }

    /** Lets an import wait for its turn. */
    void run(UUID id) {
        jdbc.sql("""
                        update seed_import set status = 'running', ticket = nextval('seed_import_turn'), updated_at = ? where id = ?
                        """).params(now(), id).update();
    }

    /**
     * Makes an import of a file that has been checked.
     *
     * @return false where there is no such file, or it is kept no longer
     */
    boolean runChecked(UUID publisher, UUID id) {
        return jdbc.sql("""
                        with started as (
                          update seed_import set dry_run = false, status = 'running', ticket = nextval('seed_import_turn'),
                            next_byte = 0, next_line = 1, skipping = false, total = 0, accepted = 0, unchanged = 0, rejected = 0,
                            absent = null, started_at = null, updated_at = :now
                          where id = :id and publisher = :publisher and dry_run and status = 'completed'
                            and exists (select from seed_import_piece where import_id = :id) returning id
                        ), report as (
                          delete from seed_import_rejection using started where import_id = started.id
                        ), met as (
                          delete from seed_import_source using started where import_id = started.id
                        )
                        select count(*) from started
                        """)
                        .param("id", id)
                        .param("publisher", publisher)
                        .param("now", now())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Lets go of files that were checked before then. */
    void forgetChecked(Instant since) {
        jdbc.sql("""
                        delete from seed_import_piece p using seed_import i
                        where i.id = p.import_id and i.dry_run and i.status = 'completed' and i.updated_at < ?
                        """).param(Timestamp.from(since)).update();
    }

    /** Keeps others away from an import until the transaction ends. */
    void lock(UUID publisher, UUID id) {
        jdbc.sql("select 1 from seed_import where id = ? and publisher = ? for update")
                .params(id, publisher)
                .query(Integer.class)
                .optional();
    }

    void absent(UUID id, long count) {
        jdbc.sql("update seed_import set absent = ? where id = ?")
                .params(count, id)
                .update();
    }

    /** Lets an import wait for its turn to withdraw what it does not have. */
    void withdraw(UUID id) {
        jdbc.sql("""
                        update seed_import set status = 'withdrawing', absent = null, withdrawn = 0, ticket = nextval('seed_import_turn'), updated_at = ?
                        where id = ?
                        """).params(now(), id).update();
    }

    /** The columns of an import that waits for its start, which is locked until the transaction ends; empty for others. */
    Optional<TableColumns> columnsOfHeld(UUID publisher, UUID id) {
        return jdbc.sql("""
                        select table_columns from seed_import
                        where id = ? and publisher = ? and status = 'waiting' and table_columns is not null for update
                        """)
                .params(id, publisher)
                .query((row, number) -> json.readValue(row.getString("table_columns"), TableColumns.class))
                .optional();
    }

    void change(UUID id, TableColumns columns) {
        jdbc.sql("update seed_import set table_columns = cast(? as jsonb), updated_at = ? where id = ?")
                .params(json.writeValueAsString(columns), now(), id)
                .update();
    }

    /** Cancels what has waited for its start since then. */
    void cancelHeld(Instant since) {
        jdbc.sql("select publisher, id from seed_import where status = 'waiting' and updated_at < ?")
                .param(Timestamp.from(since))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .forEach(held -> end(
                        held.getKey(), held.getValue(), ImportStatus.CANCELLED, "It was not started within a day."));
    }

    /** Ends an import without looking at the rest of its file; one that has ended stays as it is. */
    void end(UUID publisher, UUID id, ImportStatus status, @Nullable String failure) {
        jdbc.sql("""
                        with ended as (
                          update seed_import set status = :status, failure = :failure, updated_at = :now
                          where id = :id and publisher = :publisher and status in ('waiting', 'running', 'withdrawing') returning id
                        ), pieces as (
                          delete from seed_import_piece using ended where import_id = ended.id
                        )
                        delete from seed_import_source using ended where import_id = ended.id
                        """)
                .param("status", status.text())
                .param("failure", failure)
                .param("now", now())
                .param("id", id)
                .param("publisher", publisher)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private ImportState state(ResultSet row) throws SQLException {
        @Nullable String columns = row.getString("table_columns");
        var started = row.getTimestamp("started_at");
        return new ImportState(
                row.getObject("id", UUID.class),
                ImportStatus.of(row.getString("status")),
                row.getBoolean("dry_run"),
                row.getLong("total"),
                row.getLong("accepted"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("indexed"),
                row.getLong("bytes"),
                row.getLong("next_byte"),
                row.getString("failure"),
                columns == null ? null : json.readValue(columns, TableColumns.class),
                row.getObject("absent", Long.class),
                row.getObject("withdrawn", Long.class),
                row.getTimestamp("created_at").toInstant(),
                started == null ? null : started.toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
