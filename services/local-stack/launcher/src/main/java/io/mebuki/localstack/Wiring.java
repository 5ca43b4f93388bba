package io.mebuki.localstack;

import io.mebuki.localstack.process.Ports;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Who listens where, and what each process is told about the others. Ports are chosen once per run. */
final class Wiring {
    static final List<String> DATABASES =
            List.of("keycloak", "seed_ingestion", "needs_intake", "matching", "recommendation", "portal");

    private final Options options;
    private final StackSecrets secrets;
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();

    Wiring(Options options, StackSecrets secrets) {
        this.options = options;
        this.secrets = secrets;
        ports.put("gateway", options.port());
    }

    static String databasePassword(String database) {
        return "DATABASE_" + database.toUpperCase(Locale.ROOT);
    }

    int port(String listener) {
        return ports.computeIfAbsent(listener, name -> unusedPort());
    }

    /** Who listens where, by name; for operators, who talk to each process alone. */
    Map<String, Integer> ports() {
        return new TreeMap<>(ports);
    }

    private int unusedPort() {
        int port = Ports.free();
        while (ports.containsValue(port)) {
            port = Ports.free();
        }
        return port;
    }

    String url(String service) {
        return "http://127.0.0.1:" + port(service);
    }

    String keycloakUrl() {
        return url("keycloak") + "/auth";
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/" + database;
    }

    /** What every service gets. */
    Map<String, String> common(String service) {
        return Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", Integer.toString(port(service)),
                "MEBUKI_ORIGIN", options.origin(),
                "MEBUKI_KEYCLOAK_URL", keycloakUrl(),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port("kafka"));
    }

    Map<String, String> database(String name) {
        return Map.of(
                "SPRING_DATASOURCE_URL", jdbcUrl(name),
                "SPRING_DATASOURCE_USERNAME", name,
                "SPRING_DATASOURCE_PASSWORD", secrets.get(databasePassword(name)));
    }

    Map<String, String> search() {
        return Map.of("SPRING_ELASTICSEARCH_URIS", url("elasticsearch"));
    }

    Map<String, String> model() {
        return Map.of(
                "MEBUKI_EMBEDDING_MODEL", EmbeddingModel.folder(options.root()).toString());
    }

    Map<String, String> secret(String name) {
        return Map.of(name, secrets.get(name));
    }

    /** For the gateway: where the others are. */
    Map<String, String> everyService() {
        var all = Services.ALL.stream().map(Service::name).toArray(String[]::new);
        return join(secret("MEBUKI_SECRET_GATEWAY"), services(all));
    }

    /** Where services are that another one calls. */
    Map<String, String> services(String... names) {
        Map<String, String> environment = new HashMap<>();
        for (String name : names) {
            environment.put("MEBUKI_SERVICES_" + name.toUpperCase(Locale.ROOT).replace('-', '_'), url(name));
        }
        return environment;
    }

    @SafeVarargs
    static Map<String, String> join(Map<String, String>... parts) {
        Map<String, String> all = new HashMap<>();
        for (Map<String, String> part : parts) {
            all.putAll(part);
        }
        return all;
    }
}
