package io.mebuki.platform.outbox;

import io.mebuki.platform.messaging.EventCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the outbox to Kafka, in order for each lane, at least once.
 *
 * <p>A batch is one Kafka transaction: either all of it can be seen or nothing, so a retry never puts an older event of a key behind a
 * newer one. One relay works at a time: a lock in the database chooses it among replicas, and the transactional id, which they
 * share, fences one that lost the lock without knowing. A crash between Kafka's commit and the deletion sends a batch again, whole
 * and in order, which ends in the same newest events. See docs/adr/0003.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 1_000;

    /** An equal part of each lane, the first of each before the second of any; in a lane they keep their order. */
    private static final String NEXT = """
            with recursive lane (name) as (
              (select lane from outbox order by lane limit 1)
              union all
              select (select o.lane from outbox o where o.lane > l.name order by o.lane limit 1) from lane l where l.name is not null
            )
            select o.* from lane cross join lateral (
              select *, row_number() over (order by position) as place from outbox where lane = lane.name
              order by position limit (select ceil(? / count(name)::numeric)::int from lane)) o
            order by place, position limit ?
            """;

    private static final String SENT =
            "delete from outbox where position in (select position from outbox where position = any (?) order by position for update)";

    private static final long LOCK = 0x6d6562756b69L; // "mebuki"
    private static final long IDLE_MILLIS = 500;
    private static final long FAILED_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final KafkaTemplate<String, byte[]> kafka;
    private final EventCodec codec;
    private final Optional<Window> window;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;

    OutboxRelay(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            KafkaTemplate<String, byte[]> kafka,
            EventCodec codec,
            Optional<Window> window) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.kafka = kafka;
        this.codec = codec;
        this.window = window;
    }

    /** Tells that something may be waiting. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (isRunning()) {
            try {
                var sent = relay();
                if (sent < BATCH) {
                    pause(IDLE_MILLIS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                if (!isRunning() || !pausedAfter(failure)) {
                    return;
                }
            }
        }
    }

    private void pause(long millis) throws InterruptedException {
        if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private boolean pausedAfter(RuntimeException failure) {
        log.warn("The outbox waits: {}", failure.toString());
        try {
            TimeUnit.MILLISECONDS.sleep(FAILED_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    /** One batch; how many events it carried. */
    private int relay() throws InterruptedException {
        var batch = transaction.execute(status -> locked() ? carried() : List.<Waiting>of());
        window.ifPresent(each -> each.sent(batch));
        return batch.size();
    }

    private List<Waiting> carried() {
        int room = Math.min(BATCH, window.map(Window::room).orElse(BATCH));
        var batch = room <= 0 ? List.<Waiting>of() : jdbc.query(NEXT, Waiting::read, room, room);
        if (!batch.isEmpty()) {
            kafka.executeInTransaction(operations -> send(operations, batch));
            delete(batch);
        }
        return batch;
    }

    private boolean locked() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    }

    private boolean send(KafkaOperations<String, byte[]> operations, List<Waiting> batch) {
        var sent = batch.stream().map(each -> operations.send(message(each))).toList();
        return !sent.isEmpty(); // the commit waits for each of them, and fails when one does
    }

    private ProducerRecord<String, byte[]> message(Waiting each) {
        return codec.record(each.topic(), each.key(), each.id(), each.type(), each.time(), each.trace(), each.data());
    }

    private void delete(List<Waiting> batch) {
        jdbc.update(connection -> {
            var statement = connection.prepareStatement(SENT);
            statement.setArray(1, positions(connection, batch));
            return statement;
        });
    }

    private static java.sql.Array positions(Connection connection, List<Waiting> batch) throws SQLException {
        return connection.createArrayOf(
                "bigint", batch.stream().map(Waiting::position).toArray());
    }

    @Override
    public void start() {
        var relay = Thread.ofVirtual().name("outbox-relay").unstarted(this::run);
        thread = relay;
        relay.start();
    }

    /** Lets a batch that is on its way end: an interruption would tear its connections. */
    @Override
    public void stop() {
        var relay = thread;
        thread = null;
        work.release();
        if (relay != null) {
            join(relay);
        }
    }

    private static void join(Thread relay) {
        try {
            if (!relay.join(PATIENCE)) {
                relay.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
