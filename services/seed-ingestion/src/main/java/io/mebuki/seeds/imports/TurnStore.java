package io.mebuki.seeds.imports;

import io.mebuki.events.OrganizationRef;
import io.mebuki.seeds.catalogue.BulkCatalogue.Outcome;
import io.mebuki.seeds.tables.TableColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the work on a chunk reads and writes, all inside the transaction that has taken the turn. */
final class TurnStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final AbsentSeeds absent;

    TurnStore(JdbcClient jdbc, Clock clock, JsonMapper json, AbsentSeeds absent) {
        this.jdbc = jdbc;
        this.absent = absent;
        this.json = json;
        this.clock = clock;
    }

    /** What a chunk adds to the counts of its import. */
    record Counts(int total, int accepted, int unchanged, int rejected) {}

    /**
     * Takes the next turn: the oldest import of the institute that has waited longest. The lock on its row keeps others off until
     * the transaction ends, however it ends.
     */
    Optional<Turn> take() {
        return jdbc.sql("""
                        select * from seed_import i
                        where status in ('running', 'withdrawing') and not exists (
                          select from seed_import older
                          where older.publisher = i.publisher and older.status in ('running', 'withdrawing') and older.ticket < i.ticket)
                        order by served, ticket limit 1 for no key update skip locked
                        """).query((row, number) -> turn(row)).optional();
    }

    private Turn turn(ResultSet row) throws SQLException {
        @Nullable String columns = row.getString("table_columns");
        return new Turn(
                row.getObject("id", UUID.class),
                new OrganizationRef(row.getObject("publisher", UUID.class), row.getString("publisher_alias")),
                ImportStatus.of(row.getString("status")),
                row.getBoolean("dry_run"),
                row.getBoolean("replaces"),
                columns == null ? null : json.readValue(columns, TableColumns.class),
                row.getLong("bytes"),
                new Position(row.getLong("next_byte"), row.getLong("next_line"), row.getBoolean("skipping")));
    }

    byte[] piece(UUID id, int number) {
        return jdbc.sql("select data from seed_import_piece where import_id = ? and number = ?")
                .params(id, number)
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    /** The sourceIds that the file has not had before. */
    Set<String> firstMet(UUID id, Collection<String> sourceIds) {
        return new HashSet<>(jdbc.sql("""
                        insert into seed_import_source (import_id, source_id) select ?, unnest(?)
                        on conflict do nothing returning source_id
                        """)
                .params(id, sourceIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void report(UUID id, List<Rejection> rejections) {
        jdbc.sql("""
                        insert into seed_import_rejection (import_id, line, source_id, column_name, field, value, expected)
                        select :id, r.* from unnest(:lines, :sources, :columns, :fields, :values, :expected)
                          as r (line, source_id, column_name, field, value, expected)
                        """)
                .param("id", id)
                .param("lines", rejections.stream().map(Rejection::line).toArray(Long[]::new))
                .param("sources", texts(rejections, Rejection::sourceId))
                .param("columns", texts(rejections, Rejection::column))
                .param("fields", texts(rejections, Rejection::field))
                .param("values", texts(rejections, Rejection::value))
                .param("expected", texts(rejections, Rejection::expected))
                .update();
    }

    private static @Nullable String[] texts(List<Rejection> rejections, Function<Rejection, @Nullable String> text) {
        var texts = new @Nullable String[rejections.size()];
        Arrays.setAll(texts, i -> text.apply(rejections.get(i)));
        return texts;
    }

    /** Remembers the versions that the search has yet to take in, and counts those that it has. The seeds must be locked. */
    void await(UUID id, List<Outcome> outcomes) {
        var awaited = jdbc.sql("""
                        insert into seed_import_pending (seed_id, import_id, version)
                        select o.seed_id, :id, o.version
                        from unnest(cast(:seeds as uuid[]), :versions) as o (seed_id, version)
                        left join seed_indexing x on x.seed_id = o.seed_id
                        where x.version is null or x.version < o.version
                        """)
                .param("id", id)
                .param(
                        "seeds",
                        outcomes.stream().map(each -> each.id().toString()).toArray(String[]::new))
                .param("versions", outcomes.stream().map(Outcome::version).toArray(Long[]::new))
                .update();
        jdbc.sql("update seed_import_indexed set indexed = indexed + ? where import_id = ?")
                .params(outcomes.size() - awaited, id)
                .update();
    }

    /** Moves on behind the chunk, and lets go of what has been worked on. */
    void moveOn(Turn turn, Chunk chunk, Counts counts) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        update seed_import set next_byte = :byte, next_line = :line, skipping = :skipping,
                          total = total + :total, accepted = accepted + :accepted, unchanged = unchanged + :unchanged,
                          rejected = rejected + :rejected, status = :status, served = nextval('seed_import_turn'),
                          started_at = coalesce(started_at, :now), updated_at = :now
                        where id = :id
                        """)
                .param("byte", chunk.next().nextByte())
                .param("line", chunk.next().nextLine())
                .param("skipping", chunk.next().skipping())
                .param("total", counts.total())
                .param("accepted", counts.accepted())
                .param("unchanged", counts.unchanged())
                .param("rejected", counts.rejected())
                .param("status", (chunk.last() ? ImportStatus.COMPLETED : ImportStatus.RUNNING).text())
                .param("now", now)
                .param("id", turn.id())
                .update();
        deletePieces(turn, chunk);
        if (chunk.last() && turn.replaces()) {
            absent.note(turn);
        }
    }

    /** Some of what a file does not have has been withdrawn. */
    void withdrew(Turn turn, int seeds, boolean last) {
        jdbc.sql("""
                        update seed_import set withdrawn = withdrawn + :seeds, status = :status,
                          served = nextval('seed_import_turn'), updated_at = :now
                        where id = :id
                        """)
                .param("seeds", seeds)
                .param("status", (last ? ImportStatus.COMPLETED : ImportStatus.WITHDRAWING).text())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", turn.id())
                .update();
        if (last) {
            absent.forget(turn.id());
        }
    }

    private void deletePieces(Turn turn, Chunk chunk) {
        if (!turn.dryRun()) { // what was only checked can be imported without sending it again
            long needed = chunk.last() ? Long.MAX_VALUE : chunk.next().nextByte() / Pieces.SIZE;
            jdbc.sql("delete from seed_import_piece where import_id = ? and number < ?")
                    .params(turn.id(), needed)
                    .update();
        }
        if (chunk.last() && !turn.replaces()) {
            absent.forget(turn.id());
        }
    }
}
