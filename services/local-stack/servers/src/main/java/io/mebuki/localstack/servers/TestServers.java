package io.mebuki.localstack.servers;

import io.mebuki.localstack.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Servers for tests: each is started when first asked for, empty, in {@code target/test-servers}, is shared by all
 * tests of the JVM, and ends with it.
 */
public final class TestServers {
    private static final Path FOLDER = Path.of("target", "test-servers").toAbsolutePath();
    private static final Deque<Server> STARTED = new ArrayDeque<>();

    private static @Nullable Postgres postgres;
    private static @Nullable Kafka kafka;
    private static @Nullable Elasticsearch elasticsearch;
    private static @Nullable Keycloak keycloak;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stopAll, "stop test servers"));
    }

    private TestServers() {}

    public static synchronized Postgres postgres() {
        if (postgres == null) {
            postgres = started(
                    "postgres",
                    folder -> Postgres.start(new Postgres.Settings(folder, Ports.free(), "postgres", false)));
        }
        return postgres;
    }

    /** An empty database of that name on {@link #postgres}, or the one that an earlier call made. */
    public static Database database(String name) {
        return postgres().database(name, name);
    }

    /** What a service with that database and {@link #kafka} is told, as Spring names it. */
    public static Map<String, String> connections(Database database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "spring.kafka.bootstrap-servers", kafka().bootstrapServers());
    }

    public static synchronized Kafka kafka() {
        if (kafka == null) {
            kafka = started(
                    "kafka", folder -> Kafka.start(new Kafka.Settings(folder, Ports.free(), Ports.free(), 160)));
        }
        return kafka;
    }

    public static synchronized Elasticsearch elasticsearch() {
        if (elasticsearch == null) {
            elasticsearch = started(
                    "elasticsearch",
                    folder -> Elasticsearch.start(new Elasticsearch.Settings(folder, Ports.free(), 384)));
        }
        return elasticsearch;
    }

    /**
     * For that public origin, on {@link #postgres}. The secret of a client and the password of a user is its name in
     * the realm file in small letters: {@code mebuki_secret_company}, {@code mebuki_password_company}.
     */
    public static synchronized Keycloak keycloak(URI origin) {
        if (keycloak == null) {
            Map<String, String> secrets = RealmSecrets.names().stream()
                    .collect(Collectors.toMap(Function.identity(), name -> name.toLowerCase(Locale.ROOT)));
            Database database = database("keycloak");
            keycloak = started(
                    "keycloak",
                    folder -> Keycloak.start(new Keycloak.Settings(
                            folder, Ports.free(), Ports.free(), origin, database, secrets, "test-admin")));
        }
        if (!keycloak.settings().origin().equals(origin)) {
            throw new IllegalArgumentException("Keycloak was started for "
                    + keycloak.settings().origin() + ", not for " + origin + ": one JVM has one");
        }
        return keycloak;
    }

    private static <S extends Server> S started(String name, Function<Path, S> start) {
        Path folder = FOLDER.resolve(name + "-" + ProcessHandle.current().pid());
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        S server = start.apply(folder);
        STARTED.push(server);
        return server;
    }

    /** Killed, not stopped in order: nobody will read their data again. */
    private static synchronized void stopAll() {
        while (!STARTED.isEmpty()) {
            Server server = STARTED.pop();
            server.process().kill();
        }
    }
}
