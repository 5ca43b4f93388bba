package io.mebuki.seeds.duplicates;

import io.mebuki.platform.ids.UuidV7;
import io.mebuki.seeds.duplicates.judging.Judgement;
import io.mebuki.seeds.duplicates.judging.Judgement.Kind;
import io.mebuki.seeds.duplicates.judging.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pairs, each with a side for each of its institutes. */
final class Pairs {

    /** Whoever writes pairs waits here for who does already, so that nobody judges by what is just being decided. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('mebuki.duplicates', 0))";

    private static final String TOUCHING = "(one = any(cast(:seeds as uuid[])) or other = any(cast(:seeds as uuid[])))";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Pairs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps other writers away until the transaction ends. Comes before any lock on a seed. */
    void lock() {
        jdbc.sql(LOCK).query((row, number) -> "").list();
    }

    /** Those that one of the seeds is in. */
    List<DuplicatePair> touching(Collection<UUID> seeds) {
        return jdbc.sql("select * from duplicate_pair where " + TOUCHING)
                .param("seeds", Ids.texts(seeds))
                .query((row, number) -> pair(row))
                .list();
    }

    /** The couples of seeds that hold as linked, as far as one of these seeds is in them. */
    List<Couple> linked(Collection<UUID> seeds) {
        return jdbc.sql("select one, other from duplicate_pair p where " + TOUCHING + " and " + PairViews.IS_LINKED)
                .param("seeds", Ids.texts(seeds))
                .query((row, number) ->
                        new Couple(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list();
    }

    void insert(Couple seeds, Judgement judgement, int texts, Set<UUID> organizations) {
        var id = UuidV7.next();
        jdbc.sql("""
                        insert into duplicate_pair (id, one, other, version, kind, similarity, reasons, texts, found_at)
                        values (:id, :one, :other, 1, :kind, :similarity, :reasons, :texts, :at)
                        """)
                .param("id", id)
                .param("one", seeds.one())
                .param("other", seeds.other())
                .param("kind", stored(judgement.kind()))
                .param("similarity", judgement.similarity())
                .param("reasons", json.writeValueAsString(judgement.reasons()))
                .param("texts", texts)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        for (var organization : organizations) {
            jdbc.sql("insert into duplicate_side (pair_id, organization, version) values (?, ?, 0)")
                    .params(id, organization)
                    .update();
        }
    }

    /** Replaces what was judged before. */
    void update(UUID id, Judgement judgement, int texts) {
        jdbc.sql("""
                        update duplicate_pair set version = version + 1, kind = :kind, similarity = :similarity, reasons = :reasons,
                          texts = :texts
                        where id = :id
                        """)
                .param("id", id)
                .param("kind", stored(judgement.kind()))
                .param("similarity", judgement.similarity())
                .param("reasons", json.writeValueAsString(judgement.reasons()))
                .param("texts", texts)
                .update();
    }

    /** Notes which seed a merge has withdrawn; null once it is published again. */
    void merged(UUID id, @Nullable UUID seed) {
        jdbc.sql("update duplicate_pair set version = version + 1, merged = :seed where id = :id")
                .param("id", id)
                .param("seed", seed)
                .update();
    }

    /** Notes that all sides see another pair than before. */
    void touch(UUID id) {
        jdbc.sql("update duplicate_pair set version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    void delete(Collection<UUID> ids) {
        jdbc.sql("delete from duplicate_pair where id = any(cast(? as uuid[]))")
                .param(Ids.texts(ids))
                .update();
    }

    DuplicatePair pair(ResultSet row) throws SQLException {
        var reasons = json.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {});
        return new DuplicatePair(
                row.getObject("id", UUID.class),
                new Couple(row.getObject("one", UUID.class), row.getObject("other", UUID.class)),
                row.getLong("version"),
                new Judgement(kind(row.getString("kind")), row.getDouble("similarity"), reasons),
                row.getInt("texts"),
                row.getObject("merged", UUID.class),
                row.getTimestamp("found_at").toInstant());
    }

    static String stored(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Kind kind(String stored) {
        return Kind.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
