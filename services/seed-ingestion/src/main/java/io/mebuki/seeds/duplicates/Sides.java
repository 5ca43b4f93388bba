package io.mebuki.seeds.duplicates;

import io.mebuki.seeds.duplicates.judging.Judgement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What institutes say of pairs. */
final class Sides {

    /** A judgement that has moved farther is another one. */
    private static final double NEARLY_THE_SAME = .1;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sides(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Replaces what the institute has said before. */
    void decide(UUID pair, UUID organization, Decision decision, Judgement judgement) {
        jdbc.sql("""
                        update duplicate_side set version = version + 1, decision = :decision, decided_kind = :kind,
                          decided_similarity = :similarity, decided_at = :at
                        where pair_id = :pair and organization = :organization
                        """)
                .param("pair", pair)
                .param("organization", organization)
                .param("decision", decision.stored())
                .param("kind", Pairs.stored(judgement.kind()))
                .param("similarity", judgement.similarity())
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
    }

    /** Takes back what the institute has said. */
    void open(UUID pair, UUID organization) {
        jdbc.sql("""
                        update duplicate_side set version = version + 1, decision = null, decided_kind = null,
                          decided_similarity = null, decided_at = null
                        where pair_id = ? and organization = ?
                        """).params(pair, organization).update();
    }

    /** Takes back what anybody has said. */
    boolean openAll(UUID pair) {
        return jdbc.sql("""
                                update duplicate_side set version = version + 1, decision = null, decided_kind = null,
                                  decided_similarity = null, decided_at = null
                                where pair_id = ? and decision is not null
                                """).param(pair).update() > 0;
    }

    /** Takes back what was said of another judgement. */
    boolean openUnless(UUID pair, Judgement judgement) {
        return jdbc.sql("""
                                update duplicate_side set version = version + 1, decision = null, decided_kind = null,
                                  decided_similarity = null, decided_at = null
                                where pair_id = :pair and decision is not null
                                  and (decided_kind <> :kind or abs(decided_similarity - :similarity) > :near)
                                """)
                        .param("pair", pair)
                        .param("kind", Pairs.stored(judgement.kind()))
                        .param("similarity", judgement.similarity())
                        .param("near", NEARLY_THE_SAME)
                        .update()
                > 0;
    }
}
