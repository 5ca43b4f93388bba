package io.mebuki.seeds.harvest;

import io.mebuki.platform.ids.UuidV7;
import io.mebuki.seeds.harvest.Run.Counts;
import io.mebuki.seeds.harvest.Run.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs of sources. A source has one running run at most. */
final class RunStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RunStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a run, unless one runs already.
     *
     * @param since null for the whole list
     */
    void begin(UUID source, @Nullable Instant since) {
        jdbc.sql("""
                        insert into harvest_run (id, source_id, status, since, started_at, updated_at)
                        values (:id, :source, 'running', :since, :now, :now) on conflict (source_id) where status = 'running' do nothing
                        """)
                .param("id", UuidV7.next())
                .param("source", source)
                .param("since", since == null ? null : Timestamp.from(since))
                .param("now", now())
                .update();
    }

    Optional<Run> find(UUID source, UUID id) {
        return jdbc.sql("select * from harvest_run where source_id = ? and id = ?")
                .params(source, id)
                .query((row, number) -> run(row))
                .optional();
    }

    /** Newest first. */
    List<Run> page(UUID source, @Nullable UUID after, int many) {
        return jdbc.sql("""
                        select * from harvest_run
                        where source_id = :source and (cast(:after as uuid) is null or id < :after) order by id desc limit :many
                        """)
                .param("source", source)
                .param("after", after)
                .param("many", many)
                .query((row, number) -> run(row))
                .list();
    }

    List<Run> running() {
        return jdbc.sql("select * from harvest_run where status = 'running' order by id")
                .query((row, number) -> run(row))
                .list();
    }

    /** One more attempt at a run; empty when it does not run any more. */
    Optional<Run> attempt(UUID id) {
        return jdbc.sql(
                        "update harvest_run set attempts = attempts + 1 where id = ? and status = 'running' returning *")
                .param(id)
                .query((row, number) -> run(row))
                .optional();
    }

    /** Adds to the counts of a run, whose row stays locked until the transaction ends; false when it does not run any more. */
    boolean count(UUID id, Counts more) {
        return jdbc.sql("""
                                update harvest_run set total = total + :total, accepted = accepted + :accepted,
                                  unchanged = unchanged + :unchanged, withdrawn = withdrawn + :withdrawn, drafts = drafts + :drafts,
                                  passed_over = passed_over + :passed, updated_at = :now
                                where id = :id and status = 'running'
                                """)
                        .param("total", more.total())
                        .param("accepted", more.accepted())
                        .param("unchanged", more.unchanged())
                        .param("withdrawn", more.withdrawn())
                        .param("drafts", more.drafts())
                        .param("passed", more.passedOver())
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * A page has been read.
     *
     * @param responseDate the repository's clock; that of the first page is where the next run begins
     * @param token what the next page is asked for with; null after the last one
     */
    void turn(UUID id, @Nullable Instant responseDate, @Nullable String token) {
        jdbc.sql("""
                        update harvest_run set pages = pages + 1, attempts = 0, resumption_token = :token,
                          next_since = coalesce(next_since, :date)
                        where id = :id
                        """)
                .param("token", token)
                .param("date", responseDate == null ? null : Timestamp.from(responseDate))
                .param("id", id)
                .update();
    }

    /** Begins the list anew, since the repository does not know the token any more. */
    void restart(UUID id) {
        jdbc.sql("update harvest_run set resumption_token = null where id = ?")
                .param(id)
                .update();
    }

    /** Ends a run, and lets the next one begin where this one did. One that has ended already stays as it is. */
    void complete(UUID id) {
        jdbc.sql("""
                        with ended as (
                          update harvest_run set status = 'completed', resumption_token = null, updated_at = :now
                          where id = :id and status = 'running' returning source_id, next_since
                        )
                        update harvest_source set harvested_until = coalesce(ended.next_since, harvested_until) from ended where id = ended.source_id
                        """).param("id", id).param("now", now()).update();
    }

    void end(UUID id, Status status, @Nullable String failure) {
        jdbc.sql("""
                        update harvest_run set status = :status, failure = :failure, updated_at = :now
                        where id = :id and status = 'running'
                        """)
                .param("status", status.text())
                .param("failure", failure)
                .param("now", now())
                .param("id", id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Run run(ResultSet row) throws SQLException {
        var counts = new Counts(
                row.getLong("total"),
                row.getLong("accepted"),
                row.getLong("unchanged"),
                row.getLong("withdrawn"),
                row.getLong("drafts"),
                row.getLong("passed_over"));
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("source_id", UUID.class),
                Status.of(row.getString("status")),
                SourceStore.instant(row.getTimestamp("since")),
                row.getString("resumption_token"),
                row.getInt("attempts"),
                row.getInt("pages"),
                counts,
                row.getString("failure"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
