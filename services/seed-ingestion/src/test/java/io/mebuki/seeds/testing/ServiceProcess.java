package io.mebuki.seeds.testing;

import io.mebuki.localstack.servers.Database;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.SeedIngestionApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The service as a process of its own, so that it can be killed. */
public final class ServiceProcess implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when the service is ready. */
    public static ServiceProcess start(Database database, String heap, String... more) {
        var port = freePort();
        var service = new ServiceProcess(launch(database, heap, port, more), port);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(service::isReady);
        return service;
    }

    private static Process launch(Database database, String heap, int port, String... more) {
        var issuer = RunningService.ISSUER;
        var command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SeedIngestionApplication.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--mebuki.imports.under-way=1000000",
                "--mebuki.keycloak.url=" + issuer.url(),
                "--mebuki.keycloak.issuer=" + issuer.issuer(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers()));
        command.addAll(List.of(more));
        try {
            return new ProcessBuilder(command).inheritIO().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The service has ended with " + process.exitValue());
        }
        try {
            return Api.at(url()).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Api institute(UUID organization) {
        return Api.at(url()).institute(organization);
    }

    /** The most memory that the process has had, as the kernel tells it. */
    public String memory() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Time that the service and its database have computed so far; unlike time by the clock it is the same on a busy machine. */
    public Duration computed() {
        var database = ProcessHandle.of(TestServers.postgres().process().pid()).orElseThrow();
        return Stream.concat(Stream.of(process.toHandle()), database.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
