package io.mebuki.localstack;

import io.mebuki.localstack.process.ChildProcess;
import io.mebuki.localstack.servers.Database;
import io.mebuki.localstack.servers.Elasticsearch;
import io.mebuki.localstack.servers.Kafka;
import io.mebuki.localstack.servers.Keycloak;
import io.mebuki.localstack.servers.Postgres;
import io.mebuki.localstack.servers.RealmSecrets;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** PostgreSQL, Kafka, Elasticsearch and Keycloak as components. */
final class ServerComponents {
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String ELASTICSEARCH = "elasticsearch";
    static final String KEYCLOAK = "keycloak";
    static final String SUPERUSER_PASSWORD = "DATABASE_SUPERUSER";
    static final String ADMIN_PASSWORD = "KEYCLOAK_ADMIN";

    private static final int KAFKA_HEAP_MEGABYTES = 192;
    private static final int ELASTICSEARCH_HEAP_MEGABYTES = 1024;

    private final Options options;
    private final DataFolder data;
    private final Wiring wiring;
    private final StackSecrets secrets;

    ServerComponents(Options options, DataFolder data, Wiring wiring, StackSecrets secrets) {
        this.options = options;
        this.data = data;
        this.wiring = wiring;
        this.secrets = secrets;
    }

    List<Component> all() {
        return List.of(
                new Component(POSTGRES, Set.of(), this::postgres),
                new Component(ELASTICSEARCH, Set.of(), this::elasticsearch),
                new Component(KAFKA, Set.of(), this::kafka),
                new Component(KEYCLOAK, Set.of(POSTGRES), this::keycloak));
    }

    private ChildProcess postgres() {
        Postgres postgres = Postgres.start(new Postgres.Settings(
                data.resolve(POSTGRES), wiring.port(POSTGRES), secrets.get(SUPERUSER_PASSWORD), true));
        for (String name : Wiring.DATABASES) {
            postgres.database(name, secrets.get(Wiring.databasePassword(name)));
        }
        return postgres.process();
    }

    private ChildProcess kafka() {
        return Kafka.start(new Kafka.Settings(
                        data.resolve(KAFKA), wiring.port(KAFKA), wiring.port("kafka-controller"), KAFKA_HEAP_MEGABYTES))
                .process();
    }

    private ChildProcess elasticsearch() {
        return Elasticsearch.start(new Elasticsearch.Settings(
                        data.resolve(ELASTICSEARCH), wiring.port(ELASTICSEARCH), ELASTICSEARCH_HEAP_MEGABYTES))
                .process();
    }

    private ChildProcess keycloak() {
        Database database =
                new Database(wiring.jdbcUrl(KEYCLOAK), KEYCLOAK, secrets.get(Wiring.databasePassword(KEYCLOAK)));
        return Keycloak.start(new Keycloak.Settings(
                        data.resolve(KEYCLOAK),
                        wiring.port(KEYCLOAK),
                        wiring.port("keycloak-management"),
                        URI.create(options.origin()),
                        database,
                        secrets.all(RealmSecrets.names()),
                        secrets.get(ADMIN_PASSWORD)))
                .process();
    }
}
