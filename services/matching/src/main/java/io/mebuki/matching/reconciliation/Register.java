package io.mebuki.matching.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how indexes and owners stand, and what is to be done next, in the database: every instance sees the same. */
final class Register {

    /** What ends in the middle of a work has lost its claim after this. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    /** A repair that has failed is tried again after this. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private static final TypeReference<List<Standing.Organization>> ORGANIZATIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Differences differences;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Register(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.differences = new Differences(jdbc);
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Something to be done. */
    record Work(String index, boolean repair, Instant begun) {}

    Differences differences() {
        return differences;
    }

    void enter(String index) {
        jdbc.sql("insert into reconciliation (index, state, since) values (?, 'unknown', ?) on conflict do nothing")
                .params(index, now())
                .update();
    }

    /** Asks for all to be compared. */
    void want() {
        jdbc.sql("update reconciliation set wanted_at = ?").param(now()).update();
    }

    /**
     * Asks for what differs to be told again.
     *
     * @return how much that is; empty for an index that there is not
     */
    Optional<Long> wantRepair(String index) {
        if (find(index).isEmpty()) {
            return Optional.empty();
        }
        var things = differences.count(index);
        if (things > 0) {
            jdbc.sql("update reconciliation set repair_wanted_at = ? where index = ?")
                    .params(now(), index)
                    .update();
        }
        return Optional.of(things);
    }

    /**
     * Takes the next work, so that nobody else does it.
     *
     * @param every how long a comparison holds
     * @param soon how long one holds that has not come to an end
     */
    Optional<Work> claim(Duration every, Duration soon) {
        var now = clock.instant();
        return jdbc.sql("""
                        update reconciliation set claimed_until = :until where index = (
                          select index from reconciliation
                          where (claimed_until is null or claimed_until < :now)
                            and (repair_wanted_at is not null or wanted_at is not null or compared_at is null
                              or compared_at < case when settled then :due else :soon end)
                          order by repair_wanted_at, wanted_at, compared_at nulls first limit 1 for update skip locked)
                        returning index, repair_wanted_at is not null as repair
                        """)
                .param("until", at(now.plus(CLAIM)))
                .param("now", at(now))
                .param("soon", at(now.minus(soon)))
                .param("due", at(now.minus(every)))
                .query((row, number) -> new Work(row.getString("index"), row.getBoolean("repair"), now))
                .optional();
    }

    void keepClaim(String index) {
        jdbc.sql("update reconciliation set claimed_until = ? where index = ?")
                .params(at(clock.instant().plus(CLAIM)), index)
                .update();
    }

    void compared(Work work, Findings findings) {
        transaction.executeWithoutResult(status -> {
            differences.replace(work.index(), findings.differences());
            jdbc.sql("""
                            update reconciliation set since = case when state = :state then since else :now end, state = :state,
                              compared_at = :now, failure = null, underway = :underway, settled = :settled, organizations = :organizations,
                              wanted_at = case when wanted_at > :begun then wanted_at end, claimed_until = null
                            where index = :index
                            """)
                    .param("state", findings.state().label())
                    .param("now", now())
                    .param("underway", findings.underway())
                    .param("settled", findings.isSettled())
                    .param("organizations", json.writeValueAsString(organizations(findings)))
                    .param("begun", at(work.begun()))
                    .param("index", work.index())
                    .update();
        });
    }

    private static List<Standing.Organization> organizations(Findings findings) {
        return findings.organizations().stream().map(Standing.Organization::of).toList();
    }

    /**
     * Keeps why it could not be done; what was known stays.
     *
     * @return whether that is news
     */
    boolean failed(Work work, String why) {
        return jdbc.sql("""
                        update reconciliation set since = case when state = 'unknown' then since else :now end, state = 'unknown',
                          compared_at = :now, failure = :why, settled = false, wanted_at = case when wanted_at > :begun then wanted_at end,
                          claimed_until = case when repair_wanted_at is not null then :again end
                        where index = :index
                        returning (select before.failure is distinct from :why from reconciliation before where before.index = :index)
                        """)
                .param("now", now())
                .param("again", at(clock.instant().plus(AGAIN)))
                .param("why", why)
                .param("begun", at(work.begun()))
                .param("index", work.index())
                .query(Boolean.class)
                .single();
    }

    /** All was told again; the index is compared next. */
    void repaired(Work work) {
        jdbc.sql("""
                        update reconciliation set repair_wanted_at = null, repaired_at = :now, wanted_at = :now, claimed_until = null,
                          resent = (select count(*) from reconciliation_difference difference
                            where difference.index = :index and difference.told)
                        where index = :index
                        """).param("now", now()).param("index", work.index()).update();
    }

    List<Standing> all() {
        return jdbc.sql("select * from reconciliation order by index")
                .query((row, number) -> standing(row))
                .list();
    }

    Optional<Standing> find(String index) {
        return jdbc.sql("select * from reconciliation where index = ?")
                .param(index)
                .query((row, number) -> standing(row))
                .optional();
    }

    private Standing standing(ResultSet row) throws SQLException {
        var index = row.getString("index");
        @Nullable Instant claimed = instant(row, "claimed_until");
        boolean busy = instant(row, "wanted_at") != null
                || instant(row, "repair_wanted_at") != null
                || (claimed != null && claimed.isAfter(clock.instant()));
        return new Standing(
                index,
                Findings.State.labelled(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instant(row, "compared_at"),
                row.getString("failure"),
                busy,
                row.getLong("underway"),
                json.readValue(row.getString("organizations"), ORGANIZATIONS),
                differences.samples(index),
                instant(row, "repaired_at"),
                row.getObject("resent", Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
