package io.mebuki.seeds.erasure;

import io.mebuki.events.ErasureBegun.ErasedSeed;
import io.mebuki.events.OrganizationRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasures in the database. */
final class ErasureStore {

    private final JdbcClient jdbc;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Erasure erasure, Instant nextRound) {
        jdbc.sql("""
                        insert into erasure (id, publisher, publisher_alias, subject, digest, person_digest, mentions, round,
                          next_round_at, begun_at)
                        values (:id, :publisher, :alias, :subject, :digest, :person, :mentions, :round, :next, :begun)
                        """)
                .param("id", erasure.id())
                .param("publisher", erasure.publisher().id())
                .param("alias", erasure.publisher().alias())
                .param("subject", erasure.isOfPerson() ? "person" : "seed")
                .param("digest", erasure.digest())
                .param("person", erasure.personDigest())
                .param("mentions", erasure.mentions())
                .param("round", erasure.round())
                .param("next", Timestamp.from(nextRound))
                .param("begun", Timestamp.from(erasure.begunAt()))
                .update();
        erasure.seeds()
                .forEach(seed -> jdbc.sql("insert into erasure_seed (erasure_id, seed_id, version) values (?, ?, ?)")
                        .params(erasure.id(), seed.id(), seed.version())
                        .update());
    }

    Optional<Erasure> find(UUID publisher, UUID id) {
        return jdbc.sql("select * from erasure where publisher = ? and id = ?")
                .params(publisher, id)
                .query((row, number) -> erasure(row))
                .optional();
    }

    /** The one that has erased the seed. */
    Optional<Erasure> ofSeed(UUID publisher, UUID seed) {
        return jdbc.sql("""
                        select e.* from erasure e join erasure_seed s on s.erasure_id = e.id
                        where e.publisher = ? and e.subject = 'seed' and s.seed_id = ?
                        """)
                .params(publisher, seed)
                .query((row, number) -> erasure(row))
                .optional();
    }

    Optional<Erasure> ofDigest(UUID publisher, String digest) {
        return jdbc.sql("select * from erasure where publisher = ? and digest = ?")
                .params(publisher, digest)
                .query((row, number) -> erasure(row))
                .optional();
    }

    /** Newest first. */
    List<Erasure> page(UUID publisher, @Nullable UUID after, int many) {
        return jdbc.sql("""
                        select * from erasure
                        where publisher = :publisher and (cast(:after as uuid) is null or id < :after) order by id desc limit :many
                        """)
                .param("publisher", publisher)
                .param("after", after)
                .param("many", many)
                .query((row, number) -> erasure(row))
                .list();
    }

    /** Some whose stores are to be looked through again, locked; what another process is at is left to it. */
    List<Erasure> due(Instant now, int many) {
        return jdbc.sql("""
                        select * from erasure where completed_at is null and next_round_at <= ?
                        order by next_round_at limit ? for no key update skip locked
                        """)
                .params(Timestamp.from(now), many)
                .query((row, number) -> erasure(row))
                .list();
    }

    /** The erasure, kept from others until the transaction ends. */
    Optional<Erasure> lock(UUID id) {
        return jdbc.sql("select * from erasure where id = ? for no key update")
                .param(id)
                .query((row, number) -> erasure(row))
                .optional();
    }

    void begin(Erasure round, Instant nextRound) {
        jdbc.sql("update erasure set round = ?, completed_at = null, next_round_at = ? where id = ?")
                .params(round.round(), Timestamp.from(nextRound), round.id())
                .update();
    }

    void complete(UUID id, Instant at) {
        jdbc.sql("update erasure set completed_at = ? where id = ? and completed_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    private Erasure erasure(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var completed = row.getTimestamp("completed_at");
        return new Erasure(
                id,
                new OrganizationRef(row.getObject("publisher", UUID.class), row.getString("publisher_alias")),
                row.getString("digest"),
                row.getString("person_digest"),
                seeds(id),
                row.getInt("mentions"),
                row.getInt("round"),
                row.getTimestamp("begun_at").toInstant(),
                completed == null ? null : completed.toInstant());
    }

    private List<ErasedSeed> seeds(UUID id) {
        return jdbc.sql("select seed_id, version from erasure_seed where erasure_id = ? order by seed_id")
                .param(id)
                .query((row, number) -> new ErasedSeed(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }
}
