package io.mebuki.seeds.catalogue;

import io.mebuki.seeds.policies.UsePolicy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges the stored seeds anew when the words that are known of use policies have changed, before anybody can harvest them. A
 * repeatable migration, whose checksum is that of the words.
 */
final class OfferedByPolicy implements JavaMigration {

    private static final int BATCH = 500;

    private final JsonMapper json;
    private final Clock clock;

    OfferedByPolicy(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "offered by policy";
    }

    @Override
    public Integer getChecksum() {
        return UsePolicy.vocabularyVersion();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var said = connection.prepareStatement("""
                        select id, offered, content from seed where visibility = 'public' and content is not null
                          and (content like '%"usePolicy":%' or content like '%"licence":%') for no key update
                        """);
                var judged = connection.prepareStatement(
                        "update seed set offered = ?, public_changed_at = ? where id = ?")) {
            said.setFetchSize(BATCH);
            judge(said, judged);
        }
    }

    private void judge(PreparedStatement said, PreparedStatement judged) throws SQLException {
        var now = clock.instant();
        try (var rows = said.executeQuery()) {
            while (rows.next()) {
                judge(rows, judged, now);
            }
        }
    }

    private void judge(ResultSet row, PreparedStatement judged, Instant now) throws SQLException {
        var offered =
                json.readValue(row.getString("content"), SeedContent.class).mayBeOffered();
        if (offered != row.getBoolean("offered")) {
            judged.setBoolean(1, offered);
            judged.setTimestamp(2, Timestamp.from(now));
            judged.setObject(3, row.getObject("id", UUID.class));
            judged.executeUpdate();
        }
    }
}
