package io.mebuki.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.helm.Chart.Values;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each service gets the environment that it reads; a value from a Secret is written {@code <secret>/<key>}. */
class EnvironmentTest {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "SERVER_PORT", "8080",
            "SERVER_ADDRESS", "0.0.0.0",
            "MEBUKI_ORIGIN", "https://mebuki.example",
            "MEBUKI_KEYCLOAK_URL", "http://keycloak:8080/auth");

    private final Chart chart = Values.DEFAULT.chart();

    @ParameterizedTest
    @CsvSource({
        "seed-ingestion, seed_ingestion, true, false",
        "needs-intake, needs_intake, true, false",
        "matching, matching, true, true",
        "recommendation, recommendation, true, true",
        "portal, portal, false, false",
    })
    void whatAServiceWithADatabaseReads(String service, String database, boolean kafka, boolean elasticsearch) {
        var expected = new HashMap<>(EVERYWHERE);
        expected.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://postgresql-rw:5432/" + database);
        expected.put("SPRING_DATASOURCE_USERNAME", "mebuki-database-" + service + "/username");
        expected.put("SPRING_DATASOURCE_PASSWORD", "mebuki-database-" + service + "/password");
        if (kafka) {
            expected.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "kafka-kafka-bootstrap:9092");
        }
        if (elasticsearch) {
            expected.put("SPRING_ELASTICSEARCH_URIS", "http://elasticsearch-es-http:9200");
        }
        expected.putAll(own(service));

        assertThat(environment(chart, service)).isEqualTo(expected);
    }

    @Test
    void whatTheGatewayReads() {
        var expected = new HashMap<>(EVERYWHERE);
        expected.put("MEBUKI_SECRET_GATEWAY", "mebuki-clients/gateway");
        Stream.of("seed-ingestion", "needs-intake", "matching", "recommendation", "portal")
                .forEach(service -> expected.put(
                        "MEBUKI_SERVICES_" + service.replace('-', '_').toUpperCase(Locale.ROOT),
                        "http://m-" + service + ":8080"));

        assertThat(environment(chart, "gateway")).isEqualTo(expected);
    }

    private static Map<String, String> own(String service) {
        return switch (service) {
            case "matching" ->
                Map.of(
                        "MEBUKI_EMBEDDING_MODEL", "/app/model",
                        "MEBUKI_SERVICES_SEED_INGESTION", "http://m-seed-ingestion:8080",
                        "MEBUKI_SERVICES_NEEDS_INTAKE", "http://m-needs-intake:8080",
                        "MEBUKI_SERVICES_RECOMMENDATION", "http://m-recommendation:8080",
                        "MEBUKI_SECRET_MATCHING", "mebuki-clients/matching");
            case "recommendation" ->
                Map.of(
                        "MEBUKI_SERVICES_MATCHING", "http://m-matching:8080",
                        "MEBUKI_SECRET_RECOMMENDATION", "mebuki-clients/recommendation");
            case "portal" ->
                Map.of(
                        "MEBUKI_SERVICES_GATEWAY", "http://m-gateway:8080",
                        "MEBUKI_SECRET_PORTAL", "mebuki-clients/portal");
            default -> Map.of();
        };
    }

    @Test
    void aClusterWithSecurityEverywhere() {
        var cluster = Values.CLUSTER.chart();

        assertThat(environment(cluster, "matching"))
                .containsEntry("SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                .containsEntry("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "mebuki-kafka/sasl.jaas.config")
                .containsEntry("SPRING_ELASTICSEARCH_USERNAME", "mebuki-elasticsearch/username")
                .containsEntry("SPRING_ELASTICSEARCH_PASSWORD", "mebuki-elasticsearch/password")
                .containsEntry(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://mebuki-rw.postgresql:5432/matching?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
        assertThat(environment(cluster, "gateway"))
                .containsEntry("MEBUKI_GATEWAY_TRUSTEDPROXIES", "10.244.0.0/16,fd00:10:244::/56");
        assertThat(environment(cluster, "portal")).doesNotContainKey("MEBUKI_GATEWAY_TRUSTEDPROXIES");
        assertThat(cluster.container("matching")
                        .path("volumeMounts")
                        .valueStream()
                        .map(mount -> mount.path("mountPath").asString()))
                .contains("/etc/mebuki/trust");
    }

    private static Map<String, String> environment(Chart chart, String service) {
        var environment = new HashMap<String, String>();
        chart.container(service).path("env").forEach(variable -> {
            var before = environment.put(variable.path("name").asString(), value(variable));
            assertThat(before).as("said twice").isNull();
        });
        assertThat(environment.remove("JDK_JAVA_OPTIONS")).contains("MaxRAMPercentage");
        return environment;
    }

    private static String value(JsonNode variable) {
        var secret = variable.at("/valueFrom/secretKeyRef");
        return secret.isObject()
                ? secret.path("name").asString() + "/" + secret.path("key").asString()
                : variable.path("value").asString();
    }
}
