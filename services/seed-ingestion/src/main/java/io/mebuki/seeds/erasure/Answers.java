package io.mebuki.seeds.erasure;

import io.mebuki.events.ProofEvent;
import io.mebuki.events.StoresSearched;
import io.mebuki.platform.erasure.Stores;
import io.mebuki.platform.messaging.EventHandler;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what services have found, and sees when nobody finds anything any more. */
final class Answers implements EventHandler<ProofEvent> {

    private final JdbcClient jdbc;
    private final ErasureStore erasures;
    private final Stores stores;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Answers(JdbcClient jdbc, ErasureStore erasures, Stores stores, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.erasures = erasures;
        this.stores = stores;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a service has said last. */
    record Answer(int round, Instant searchedAt, Map<String, Long> found) {}

    @Override
    public void handle(List<ProofEvent> events) {
        for (var event : events) {
            switch (event) {
                case StoresSearched searched -> transaction.executeWithoutResult(status -> keep(searched));
            }
        }
    }

    private void keep(StoresSearched searched) {
        erasures.lock(searched.erasureId()).ifPresent(erasure -> {
            if (isNew(searched)) {
                replaceFindings(searched);
                completeIfClean(erasure);
            }
        });
    }

    private boolean isNew(StoresSearched searched) {
        return jdbc.sql("""
                                insert into erasure_answer (erasure_id, service, round, searched_at) values (:id, :service, :round, :at)
                                on conflict (erasure_id, service) do update set round = excluded.round, searched_at = excluded.searched_at
                                where erasure_answer.round <= excluded.round
                                """)
                        .param("id", searched.erasureId())
                        .param("service", searched.service())
                        .param("round", searched.round())
                        .param("at", Timestamp.from(searched.searchedAt()))
                        .update()
                == 1;
    }

    private void replaceFindings(StoresSearched searched) {
        jdbc.sql("delete from erasure_finding where erasure_id = ? and service = ?")
                .params(searched.erasureId(), searched.service())
                .update();
        searched.stores()
                .forEach(each -> jdbc.sql(
                                "insert into erasure_finding (erasure_id, service, store, found) values (?, ?, ?, ?)")
                        .params(searched.erasureId(), searched.service(), each.store(), each.found())
                        .update());
    }

    private void completeIfClean(Erasure erasure) {
        var answers = of(erasure.id());
        boolean clean = stores.services(erasure.isOfPerson()).stream().allMatch(service -> {
            var answer = answers.get(service);
            return answer != null
                    && answer.round() == erasure.round()
                    && answer.found().values().stream().allMatch(found -> found == 0);
        });
        if (clean) {
            erasures.complete(erasure.id(), clock.instant());
        }
    }

    /** The answers that there are, by service. */
    Map<String, Answer> of(UUID erasure) {
        return jdbc
                .sql("select service, round, searched_at from erasure_answer where erasure_id = ?")
                .param(erasure)
                .query((row, number) -> Map.entry(
                        row.getString("service"),
                        new Answer(
                                row.getInt("round"),
                                row.getTimestamp("searched_at").toInstant(),
                                found(erasure, row.getString("service")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Long> found(UUID erasure, String service) {
        return jdbc
                .sql("select store, found from erasure_finding where erasure_id = ? and service = ?")
                .params(erasure, service)
                .query((row, number) -> Map.entry(row.getString("store"), row.getLong("found")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
