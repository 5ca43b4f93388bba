package io.mebuki.platform.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.mebuki.platform.ids.UuidV7;
import io.mebuki.platform.messaging.EventCodec;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.messaging.Traces;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where events wait until the transaction that caused them has ended. Order for each key holds if writers of the same key exclude
 * each other (a row lock on the aggregate, taken before the event is appended): then positions follow commits.
 */
public final class Outbox {

    private static final String INSERT = """
            insert into outbox (lane, topic, key, event_id, type, occurred_at, traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** The lane of what of each key waits already. */
    private static final String WAITING = """
            select wanted.key, found.lane from unnest(?) as wanted (key)
            cross join lateral (select lane from outbox where outbox.key = wanted.key limit 1) found
            """;

    /**
     * The outbox is empty or full from one second to the next, and the server keeps a plan that it has made: for an empty table it is
     * to read all of it, for each key.
     */
    private static final String PLANNED_ANEW = "set local plan_cache_mode = force_custom_plan";

    /** Locks in the order in which the relay deletes, which would otherwise wait for each other. */
    private static final String MOVE = """
            with found as (select position from outbox where key = any (?) and lane <> ? order by position for update)
            update outbox set lane = ? from found where outbox.position = found.position
            """;

    private static final String BULK = "/bulk";

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

    /** Must be called inside a transaction. Events of one key keep their order: what of it waits in a bulk comes along. */
    public void appendAll(String topic, List<Keyed> events) {
        append(topic, events, each -> lanes.of(each.event()));
        events.stream()
                .collect(groupingBy(each -> lanes.of(each.event()), mapping(Keyed::key, toSet())))
                .forEach(this::move);
    }

    /** The same for many, which keep nothing waiting that is appended otherwise. */
    public void appendBulk(String topic, List<Keyed> events) {
        var waiting = waiting(events);
        append(topic, events, each -> waiting.computeIfAbsent(each.key(), key -> lanes.of(each.event()) + BULK));
    }

    private void move(String lane, Set<String> keys) {
        jdbc.execute(PLANNED_ANEW);
        jdbc.update(MOVE, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", keys.toArray()));
            statement.setString(2, lane);
            statement.setString(3, lane);
        });
    }

    private void append(String topic, List<Keyed> events, Function<Keyed, String> lane) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is appended inside the transaction that causes it");
        }
        var now = Timestamp.from(clock.instant());
        @Nullable String trace = traces.current();
        jdbc.batchUpdate(INSERT, events, events.size(), (statement, each) -> {
            statement.setString(1, lane.apply(each));
            statement.setString(2, topic);
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

    /** The lane in which something of a key waits: what follows of it in a bulk must not overtake that. */
    private Map<String, String> waiting(List<Keyed> events) {
        jdbc.execute(PLANNED_ANEW);
        var lane = new HashMap<String, String>();
        var keys = events.stream().map(Keyed::key).distinct().toArray();
        jdbc.query(
                WAITING,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", keys)),
                row -> {
                    lane.put(row.getString("key"), row.getString("lane"));
                });
        return lane;
    }
}
