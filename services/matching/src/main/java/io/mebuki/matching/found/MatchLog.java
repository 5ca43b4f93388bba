package io.mebuki.matching.found;

import io.mebuki.events.MatchFound;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.outbox.Outbox;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers which pairs were told at which level, and tells what is new in the same transaction. A match that its need's organization
 * has judged is no news any more.
 */
final class MatchLog {

    private static final String UPSERT = """
            insert into found_match (need_id, seed_id, level, score, found_at)
              select :need, :seed, :level, :score, :at where not exists (
                select from verdict where need_id = :need and seed_id = :seed and side = 'NEED')
            on conflict (need_id, seed_id) do update
              set level = excluded.level, score = excluded.score, found_at = excluded.found_at
              where found_match.level < excluded.level
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    MatchLog(JdbcClient jdbc, TransactionTemplate transaction, Outbox outbox) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    /** Tells of each match whose pair was not told yet at its level or a higher one. */
    void record(List<MatchFound> matches) {
        if (matches.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            var told = new ArrayList<Keyed>();
            for (var match : inOneOrder(matches)) {
                if (isNew(match)) {
                    told.add(new Keyed(match.needId() + ":" + match.seedId(), match));
                }
            }
            outbox.appendAll(Topics.MATCHES, told);
        });
    }

    /** Two transactions that lock rows in one order don't wait for each other in a circle. */
    private static List<MatchFound> inOneOrder(List<MatchFound> matches) {
        return matches.stream()
                .sorted(Comparator.comparing(MatchFound::needId).thenComparing(MatchFound::seedId))
                .toList();
    }

    private boolean isNew(MatchFound match) {
        return jdbc.sql(UPSERT)
                        .param("need", match.needId())
                        .param("seed", match.seedId())
                        .param("level", rank(match.level()))
                        .param("score", match.score())
                        .param("at", Timestamp.from(match.foundAt()))
                        .update()
                == 1;
    }

    private static int rank(MatchFound.Level level) {
        return switch (level) {
            case GOOD -> 0;
            case STRONG -> 1;
        };
    }
}
