package io.mebuki.localstack.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is done once to a cluster, and once to each database in it. */
final class PostgresCluster {
    private PostgresCluster() {}

    /** Made beside its place and moved there when it is whole, so that a kill in between leaves nothing half made. */
    static void create(Postgres.Settings settings, PostgresBinaries binaries) {
        Path beside = settings.folder().resolve("data.new");
        Path password = settings.folder().resolve("initial-password");
        try {
            Folders.delete(beside);
            Files.createDirectories(settings.folder());
            Folders.writePrivate(password, settings.password());
            List<String> words = new ArrayList<>(binaries.command("initdb"));
            words.addAll(List.of("-D", beside.toString(), "-U", "postgres", "--auth=scram-sha-256"));
            words.addAll(List.of("--pwfile=" + password, "--encoding=UTF8", "--no-instructions"));
            words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
            if (!settings.durable()) {
                words.add("--no-sync");
            }
            Tools.run("initdb", words, settings.folder());
            Files.delete(password);
            Files.move(beside, settings.cluster());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a PostgreSQL cluster: " + e.getMessage(), e);
        }
    }

    static void ensureDatabase(Connection connection, String name, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String role = statement.enquoteIdentifier(name, true);
            String verb = exists(connection, "select from pg_roles where rolname = ?", name) ? "alter" : "create";
            statement.execute(verb + " role " + role + " login password " + statement.enquoteLiteral(password));
            if (!exists(connection, "select from pg_database where datname = ?", name)) {
                statement.execute("create database " + role + " owner " + role);
                statement.execute("revoke connect on database " + role + " from public");
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
