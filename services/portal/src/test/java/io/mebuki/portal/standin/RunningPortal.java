package io.mebuki.portal.standin;

import io.mebuki.portal.PortalApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal on a real database behind the stand-in, started once for all test classes. */
public final class RunningPortal implements BeforeAllCallback, AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final StandIn standIn = new StandIn();
    private final ConfigurableApplicationContext portal;

    private RunningPortal() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var application = new SpringApplication(PortalApplication.class);
        portal = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--mebuki.portal.gateway.url=" + standIn.origin(),
                "--mebuki.portal.login.origin=" + standIn.origin(),
                "--mebuki.portal.login.keycloak-url=" + standIn.origin() + "/auth",
                "--mebuki.portal.login.client-secret=" + Realm.SECRET);
        standIn.portalAt(portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    public static StandIn standIn(ExtensionContext context) {
        return running(context).standIn;
    }

    private static RunningPortal running(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningPortal.class))
                .computeIfAbsent(RunningPortal.class, type -> new RunningPortal(), RunningPortal.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public void close() throws IOException {
        portal.close();
        standIn.close();
        postgres.close();
    }

    /** Started for a look by hand: {@code java … RunningPortal}. */
    public static void main(String[] arguments) throws InterruptedException {
        var running = new RunningPortal();
        System.out.println("portal at " + running.standIn.origin());
        Thread.currentThread().join();
    }
}
