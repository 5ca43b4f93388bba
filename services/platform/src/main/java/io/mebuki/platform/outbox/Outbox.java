package io.mebuki.platform.outbox;

import io.mebuki.platform.ids.UuidV7;
import io.mebuki.platform.messaging.EventCodec;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.messaging.Traces;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where events wait until the transaction that caused them has ended. Order for each key holds if writers of the same key exclude
 * each other (a row lock on the aggregate, taken before the event is appended): then positions follow commits.
 */
public final class Outbox {

    private static final String INSERT =
            "insert into outbox (topic, lane, key, event_id, type, occurred_at, traceparent, data) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final Clock clock;
    private final Traces traces;
    private final Lanes lanes;
    private final Runnable afterCommit;

    Outbox(JdbcTemplate jdbc, EventCodec codec, Clock clock, Traces traces, Lanes lanes, Runnable afterCommit) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.clock = clock;
        this.traces = traces;
        this.lanes = lanes;
        this.afterCommit = afterCommit;
    }

    /** The keys of events that have not left yet. */
    public Set<String> waiting(String topic) {
        return Set.copyOf(jdbc.queryForList("select distinct key from outbox where topic = ?", String.class, topic));
    }

    /** Must be called inside a transaction. */
    public void append(String topic, String key, Object event) {
        appendAll(topic, List.of(new Keyed(key, event)));
    }

    /** Must be called inside a transaction. Events of one key keep their order. */
    public void appendAll(String topic, List<Keyed> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is appended inside the transaction that causes it");
        }
        var now = Timestamp.from(clock.instant());
        @Nullable String trace = traces.current();
        jdbc.batchUpdate(INSERT, events, events.size(), (statement, each) -> {
            statement.setString(1, topic);
            statement.setString(2, lanes.of(each.event()));
            statement.setString(3, each.key());
            statement.setObject(4, UuidV7.next());
            statement.setString(5, EventCodec.typeOf(each.event().getClass()));
            statement.setTimestamp(6, now);
            statement.setString(7, trace);
            statement.setBytes(8, codec.data(each.event()));
        });
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                afterCommit.run();
            }
        });
    }
}
