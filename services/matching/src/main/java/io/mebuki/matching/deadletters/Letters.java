package io.mebuki.matching.deadletters;

import io.mebuki.platform.ids.UuidV7;
import io.mebuki.platform.messaging.DeadLetter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which letters there are and what has become of each, but nothing of what they say. */
final class Letters {

    private static final int LONGEST = 1_000;

    /** As long as their topics. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String SELECTED = """
            state = any(:states) and (cast(:service as text) is null or service = :service)
              and (cast(:topic as text) is null or topic = :topic)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Which letters.
     *
     * @param ids null for whichever
     * @param service null for all
     * @param topic null for all
     */
    record Selection(
            @Nullable List<UUID> ids,
            @Nullable String service,
            @Nullable String topic) {}

    /** Where a letter lies. */
    record Place(UUID id, String topic, int part, long position) {}

    /** Keeps a letter, once; one that lies elsewhere now is found there. */
    void add(ConsumerRecord<String, byte[]> message) {
        DeadLetter.of(message).ifPresent(letter -> add(message, letter));
    }

    private void add(ConsumerRecord<String, byte[]> message, DeadLetter letter) {
        jdbc.sql("""
                        insert into dead_letter (id, place, part, position, topic, service, key, type, kind, reason, origin, failed_at,
                          attempts, state)
                        values (:id, :place, :part, :position, :topic, :service, :key, :type, :kind, :reason, :origin, :failed_at,
                          :attempts, 'waiting')
                        on conflict (place, origin, failed_at) do update set part = excluded.part, position = excluded.position,
                          state = case when dead_letter.state = 'lost' then 'waiting' else dead_letter.state end
                        """)
                .param("id", UuidV7.next())
                .param("place", message.topic())
                .param("part", message.partition())
                .param("position", message.offset())
                .param("topic", letter.topic())
                .param("service", letter.service())
                .param("key", kept(letter.key()))
                .param("type", kept(letter.type()))
                .param("kind", letter.kind())
                .param("reason", kept(letter.reason()))
                .param("origin", kept(letter.origin()))
                .param("failed_at", letter.failedAt().atOffset(ZoneOffset.UTC))
                .param("attempts", letter.attempts())
                .update();
    }

    /** As PostgreSQL can keep it, whatever a stranger has sent. */
    private static @Nullable String kept(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var clean = text.replace('\u0000', '\uFFFD');
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /** Some letters, newest first. */
    List<Letter> page(Collection<Letter.State> states, Selection selection, @Nullable UUID after, int size) {
        return jdbc.sql("select * from dead_letter where " + SELECTED
                        + " and (cast(:after as uuid) is null or id < :after) order by id desc limit :size")
                .param("states", states.stream().map(Letter.State::label).toArray(String[]::new))
                .param("service", selection.service())
                .param("topic", selection.topic())
                .param("after", after)
                .param("size", size)
                .query((row, number) -> letter(row))
                .list();
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql("select * from dead_letter where id = ?")
                .param(id)
                .query((row, number) -> letter(row))
                .optional();
    }

    long waiting() {
        return jdbc.sql("select count(*) from dead_letter where state = 'waiting'")
                .query(Long.class)
                .single();
    }

    /**
     * Decides what becomes of the letters that wait among these.
     *
     * @return how many that were
     */
    int decide(Selection selection, Letter.State now) {
        var ids = selection.ids();
        return jdbc.sql("update dead_letter set state = :now, decided_at = :at where " + SELECTED
                        + " and (cast(:ids as uuid[]) is null or id = any(cast(:ids as uuid[])))")
                .param("now", now.label())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("states", new String[] {Letter.State.WAITING.label()})
                .param("service", selection.service())
                .param("topic", selection.topic())
                .param(
                        "ids",
                        ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Some of the letters that are to be handed over, all of one place and in their order. Must be called inside a transaction. */
    List<Place> lockReplaying(int most) {
        return jdbc.sql("""
                        select * from dead_letter where state = 'replaying' and (place, part) = (
                          select place, part from dead_letter where state = 'replaying' order by place, part limit 1)
                        order by position limit :most for update skip locked
                        """)
                .param("most", most)
                .query((row, number) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getString("place"),
                        row.getInt("part"),
                        row.getLong("position")))
                .list();
    }

    void end(Collection<UUID> ids, Letter.State state) {
        jdbc.sql("update dead_letter set state = :state where id = any(cast(:ids as uuid[]))")
                .param("state", state.label())
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Forgets the letters that Kafka keeps no more. */
    void forgetOld() {
        jdbc.sql("delete from dead_letter where failed_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        @Nullable Instant decidedAt = decided == null ? null : decided.toInstant();
        return new Letter(
                row.getObject("id", UUID.class),
                new DeadLetter(
                        row.getString("topic"),
                        row.getString("service"),
                        row.getString("key"),
                        row.getString("type"),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("origin"),
                        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts")),
                Letter.State.labelled(row.getString("state")),
                decidedAt);
    }
}
