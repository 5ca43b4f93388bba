package io.mebuki.localstack.servers;

import io.mebuki.localstack.process.ChildProcess;
import io.mebuki.localstack.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One Keycloak server on a PostgreSQL database, with the realm {@code mebuki}. */
public record Keycloak(Settings settings, ChildProcess process) implements Server {

    /** After its database came back, Keycloak would fail once for each connection that it still holds. */
    private static final String LIVING_CONNECTIONS = "-Dquarkus.datasource.jdbc.validate-on-borrow=true";

    /**
     * Where and how the server runs.
     *
     * @param folder where the log lies; all data are in the database
     * @param port for HTTP on the loopback address
     * @param managementPort for health
     * @param origin the public origin, under whose {@code /auth} browsers and partners meet it; tokens name it
     * @param database its own
     * @param secrets a value for each of {@link RealmSecrets#names}; used when the realm is first imported
     * @param adminPassword of the first administrator, {@code admin}; used at the first start
     */
    public record Settings(
            Path folder,
            int port,
            int managementPort,
            URI origin,
            Database database,
            Map<String, String> secrets,
            String adminPassword) {
        public Settings {
            folder = folder.toAbsolutePath();
            secrets = Map.copyOf(secrets);
            RealmSecrets.check(secrets);
        }

        @Override
        public String toString() {
            return "Keycloak on port " + port + " for " + origin;
        }
    }

    /** Starts the server, imports the realm if there is none, and waits until it answers for the realm. */
    public static Keycloak start(Settings settings) {
        Keycloak keycloak = new Keycloak(settings, ChildProcess.start(command(settings)));
        URI health = URI.create("http://127.0.0.1:" + settings.managementPort + "/auth/health/ready");
        URI realm = URI.create(keycloak.url() + "/realms/mebuki");
        Startup.await(keycloak.process, Duration.ofMinutes(5), () -> HttpProbe.isOk(health) && HttpProbe.isOk(realm));
        keycloak.knowThePortal();
        return keycloak;
    }

    private void knowThePortal() {
        try {
            new PortalAddress(url(), settings.adminPassword).keep(settings.origin, settings.folder.resolve("origin"));
        } catch (IOException e) {
            process.close();
            throw new UncheckedIOException(e);
        }
    }

    private static Command command(Settings settings) {
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local", // on the start, or it opens ports beyond the loopback address
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port,
                "--http-management-port=" + settings.managementPort,
                "--hostname=" + settings.origin + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--proxy-trusted-addresses=127.0.0.1",
                "--log-level=info,io.smallrye.health:off", // it would log each of our probes
                "--db-pool-initial-size=1",
                "--db-pool-max-size=20");
        List<String> words =
                KeycloakDistribution.built().words(List.of("-Xms64m", "-Xmx320m", LIVING_CONNECTIONS), arguments);
        return new Command("keycloak", settings.folder, words).withEnvironment(environment(settings));
    }

    private static Map<String, String> environment(Settings settings) {
        Map<String, String> environment = new HashMap<>(settings.secrets);
        environment.put("MEBUKI_ORIGIN", settings.origin.toString());
        environment.put("KC_DB_URL", settings.database.url());
        environment.put("KC_DB_USERNAME", settings.database.username());
        environment.put("KC_DB_PASSWORD", settings.database.password());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword);
        return environment;
    }

    /** The direct base URL, {@code http://127.0.0.1:<port>/auth}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + settings.port + "/auth");
    }
}
