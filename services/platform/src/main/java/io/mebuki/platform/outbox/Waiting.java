package io.mebuki.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits for its way to Kafka. */
record Waiting(
        long position,
        String topic,
        String key,
        UUID id,
        String type,
        Instant time,
        @Nullable String trace,
        byte[] data) {

    static Waiting read(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("position"),
                row.getString("topic"),
                row.getString("key"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("traceparent"),
                row.getBytes("data"));
    }
}
