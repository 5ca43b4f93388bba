package io.mebuki.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mebuki.localstack.process.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {
    @Test
    void keepsItsDataThroughAKill(@TempDir Path folder) throws SQLException {
        Postgres.Settings settings = new Postgres.Settings(folder, Ports.free(), "super-secret", true);
        try (Postgres first = Postgres.start(settings)) {
            execute(first.database("seeds", "one"), "create table t as select '芽吹き' as word");
            first.process().kill();
        }

        try (Postgres second = Postgres.start(settings)) {
            assertThat(value(second.database("seeds", "two"), "select word from t"))
                    .isEqualTo("芽吹き");
        }
    }

    @Test
    void stopsAServerThatIsStillThere(@TempDir Path folder) throws SQLException {
        Postgres first = Postgres.start(new Postgres.Settings(folder, Ports.free(), "super-secret", false));
        try (Postgres second = Postgres.start(new Postgres.Settings(folder, Ports.free(), "super-secret", false))) {
            assertThat(first.process().isAlive()).isFalse();
            assertThat(value(second.database("seeds", "one"), "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void letsARoleIntoItsOwnDatabaseOnly() {
        Database mine = TestServers.database("mine");
        Database others = TestServers.database("others");

        assertThatThrownBy(() -> DriverManager.getConnection(others.url(), mine.username(), mine.password()))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> DriverManager.getConnection(mine.url(), mine.username(), "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }
}
