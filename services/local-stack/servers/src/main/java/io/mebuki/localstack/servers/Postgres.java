package io.mebuki.localstack.servers;

import io.mebuki.localstack.process.ChildProcess;
import io.mebuki.localstack.process.Command;
import io.mebuki.localstack.process.StartFailedException;
import io.mebuki.localstack.process.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One PostgreSQL server; its binaries come with this module. */
public record Postgres(Settings settings, ChildProcess process) implements Server {
    private static final String SUPERUSER = "postgres";
    private static final int START_ATTEMPTS = 5;

    /**
     * Where and how the server runs.
     *
     * @param folder where the cluster is kept
     * @param port on the loopback address
     * @param password of the superuser; kept from the first start on
     * @param durable false loses the last writes when the machine (not the server) dies: for tests
     */
    public record Settings(Path folder, int port, String password, boolean durable) {
        public Settings {
            folder = folder.toAbsolutePath();
        }

        Path cluster() {
            return folder.resolve("data");
        }
    }

    /** Makes the cluster if there is none, starts the server and waits until it accepts connections. */
    public static Postgres start(Settings settings) {
        PostgresBinaries binaries = PostgresBinaries.extracted();
        if (!Files.exists(settings.cluster())) {
            PostgresCluster.create(settings, binaries);
        }
        return start(settings, command(settings, binaries), START_ATTEMPTS);
    }

    /** After kill -9 the old server's workers hold its shared memory for a moment, and the new one gives up at once. */
    private static Postgres start(Settings settings, Command command, int attempts) {
        Postgres postgres = new Postgres(settings, ChildProcess.start(command));
        try {
            Startup.await(postgres.process, Duration.ofMinutes(5), postgres::accepts);
            return postgres;
        } catch (StartFailedException e) {
            if (attempts <= 1) {
                throw e;
            }
            return start(settings, command, attempts - 1);
        }
    }

    private static Command command(Settings settings, PostgresBinaries binaries) {
        String sync = settings.durable ? "on" : "off";
        List<String> words = new ArrayList<>(binaries.command("postgres"));
        words.addAll(List.of("-D", settings.cluster().toString(), "-p", Integer.toString(settings.port)));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "max_connections", "150",
                        "shared_buffers", "64MB",
                        "max_wal_size", "512MB",
                        "fsync", sync,
                        "synchronous_commit", sync,
                        "full_page_writes", sync,
                        "log_error_verbosity", "terse", // quotes no rows
                        "log_timezone", "UTC")
                .forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return new Command("postgres", settings.folder, words, Map.of(), StopSignal.INT);
    }

    private boolean accepts() {
        if (!Sockets.accepts(settings.port)) {
            return false;
        }
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, settings.password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port + "/" + database;
    }

    /**
     * The database of that name, owned by a role of the same name. Both are made when they are not there; the role's
     * password is set each time.
     */
    public Database database(String name, String password) {
        try (Connection connection = connect()) {
            PostgresCluster.ensureDatabase(connection, name, password);
            return new Database(jdbcUrl(name), name, password);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name + ": " + e.getMessage(), e);
        }
    }
}
