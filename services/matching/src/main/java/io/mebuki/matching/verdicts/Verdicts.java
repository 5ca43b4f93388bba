package io.mebuki.matching.verdicts;

import io.mebuki.events.OrganizationRef;
import io.mebuki.events.Topics;
import io.mebuki.events.VerdictGiven;
import io.mebuki.events.VerdictGiven.Decision;
import io.mebuki.events.VerdictGiven.Side;
import io.mebuki.events.VerdictWithdrawn;
import io.mebuki.matching.index.Viewer;
import io.mebuki.matching.ranking.Judged;
import io.mebuki.platform.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps verdicts, one for each match and organization, and tells of them in the same transaction. */
public final class Verdicts {

    /** Writers of one verdict follow each other, so that versions grow as transactions end. A row that is not there can't be locked. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String PUT = """
            insert into verdict (need_id, seed_id, organization_id, side, decision, reason, version, given_at)
            values (:need, :seed, :organization, :side, :decision, :reason, nextval('verdict_version'), :at)
            on conflict (need_id, seed_id, organization_id) do update set side = excluded.side,
              decision = excluded.decision, reason = excluded.reason, version = excluded.version, given_at = excluded.given_at
            returning version
            """;

    private static final String DELETE = """
            delete from verdict where need_id = :need and seed_id = :seed and organization_id = :organization
            returning nextval('verdict_version')
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final Clock clock;

    Verdicts(JdbcClient jdbc, TransactionTemplate transaction, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Replaces what the organization has said before. */
    void put(OrganizationRef organization, Verdict verdict) {
        var key = key(verdict.needId(), verdict.seedId(), organization);
        transaction.executeWithoutResult(status -> {
            lock(key);
            long version = jdbc.sql(PUT)
                    .param("need", verdict.needId())
                    .param("seed", verdict.seedId())
                    .param("organization", organization.id())
                    .param("side", verdict.side().name())
                    .param("decision", verdict.decision().name())
                    .param("reason", verdict.reason())
                    .param("at", Timestamp.from(verdict.givenAt()))
                    .query(Long.class)
                    .single();
            outbox.append(
                    Topics.VERDICTS,
                    key,
                    new VerdictGiven(
                            verdict.needId(),
                            verdict.seedId(),
                            organization,
                            verdict.side(),
                            verdict.decision(),
                            version,
                            verdict.givenAt()));
        });
    }

    /** Answers false where there is none. */
    boolean delete(OrganizationRef organization, UUID needId, UUID seedId) {
        var key = key(needId, seedId, organization);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            lock(key);
            var version = jdbc.sql(DELETE)
                    .param("need", needId)
                    .param("seed", seedId)
                    .param("organization", organization.id())
                    .query(Long.class)
                    .optional();
            version.ifPresent(value -> outbox.append(
                    Topics.VERDICTS, key, new VerdictWithdrawn(needId, seedId, organization, value, clock.instant())));
            return version.isPresent();
        }));
    }

    Optional<Verdict> find(UUID organization, UUID needId, UUID seedId) {
        return jdbc.sql("select * from verdict where organization_id = ? and need_id = ? and seed_id = ?")
                .params(organization, needId, seedId)
                .query(Verdicts::verdict)
                .optional();
    }

    /** What the viewer's organization says of seeds for a need. */
    public Judged onNeed(Viewer viewer, UUID needId) {
        return judged(
                "select seed_id, decision from verdict where organization_id = ? and need_id = ?", viewer, needId);
    }

    /** What the viewer's organization says of needs for a seed. */
    public Judged onSeed(Viewer viewer, UUID seedId) {
        return judged(
                "select need_id, decision from verdict where organization_id = ? and seed_id = ?", viewer, seedId);
    }

    /** A verdict and whose it is. */
    record Given(UUID organization, Verdict verdict) {}

    /** Every organization's, in the order in which they were given. */
    List<Given> all() {
        return jdbc.sql("select * from verdict order by version")
                .query((row, number) -> new Given(row.getObject("organization_id", UUID.class), verdict(row, number)))
                .list();
    }

    private Judged judged(String query, Viewer viewer, UUID subject) {
        return switch (viewer) {
            case Viewer.Guest() -> Judged.NOTHING;
            case Viewer.Organization(UUID id, boolean _) -> {
                var said = jdbc.sql(query)
                        .params(id, subject)
                        .query((row, number) -> new Said(row.getString(1), Decision.valueOf(row.getString(2))))
                        .list();
                yield new Judged(ids(said, Decision.ACCEPTED), ids(said, Decision.DECLINED));
            }
        };
    }

    /** What was said of the other end of a match. */
    private record Said(String id, Decision decision) {}

    private static Set<String> ids(List<Said> said, Decision decision) {
        return said.stream()
                .filter(each -> each.decision() == decision)
                .map(Said::id)
                .collect(Collectors.toSet());
    }

    private void lock(String key) {
        jdbc.sql(LOCK).param(key).query((row, number) -> "").list();
    }

    private static String key(UUID needId, UUID seedId, OrganizationRef organization) {
        return needId + ":" + seedId + ":" + organization.id();
    }

    private static Verdict verdict(ResultSet row, int number) throws SQLException {
        return new Verdict(
                row.getObject("need_id", UUID.class),
                row.getObject("seed_id", UUID.class),
                Side.valueOf(row.getString("side")),
                Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getTimestamp("given_at").toInstant());
    }
}
