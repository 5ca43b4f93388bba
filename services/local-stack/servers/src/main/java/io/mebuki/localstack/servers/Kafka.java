package io.mebuki.localstack.servers;

import io.mebuki.localstack.process.ChildProcess;
import io.mebuki.localstack.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** One Kafka broker that is its own controller. Topics are never made by using them: who owns one creates it. */
public record Kafka(Settings settings, ChildProcess process) implements Server {

    /**
     * Where and how the server runs.
     *
     * @param folder where logs of topics are kept
     * @param port for clients on the loopback address
     * @param controllerPort for the broker itself
     * @param heapMegabytes of the broker's JVM
     */
    public record Settings(Path folder, int port, int controllerPort, int heapMegabytes) {
        public Settings {
            folder = folder.toAbsolutePath();
        }
    }

    /** Starts the broker and waits until it has joined its cluster. */
    public static Kafka start(Settings settings) {
        Path properties = KafkaProperties.write(settings);
        if (!Files.exists(KafkaProperties.data(settings).resolve("meta.properties"))) {
            format(settings, properties);
        }
        Kafka kafka = new Kafka(
                settings,
                ChildProcess.start(command(settings, "kafka", "kafka.Kafka", List.of(properties.toString()))));
        Startup.await(kafka.process, Duration.ofMinutes(5), kafka::isReady);
        return kafka;
    }

    private static void format(Settings settings, Path properties) {
        List<String> arguments = List.of(
                "format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString(), "--ignore-formatted");
        try (ChildProcess tool =
                ChildProcess.start(command(settings, "kafka-format", "kafka.tools.StorageTool", arguments))) {
            tool.onExit().join();
        }
    }

    private static Command command(Settings settings, String name, String mainClass, List<String> arguments) {
        List<String> flags = List.of(
                "-Xms32m",
                "-Xmx" + settings.heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS");
        return new Command(name, settings.folder, Command.java(flags, classPath(), mainClass, arguments));
    }

    private static String classPath() {
        Path file = ProjectRoot.localStack("kafka").resolve("target").resolve("runtime.classpath");
        try {
            return Files.readString(ProjectRoot.built(file, "kafka")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        Map<String, Object> client = Map.of(
                "bootstrap.servers", bootstrapServers(),
                "default.api.timeout.ms", 2000,
                "request.timeout.ms", 1000);
        if (!Sockets.accepts(settings.port)) {
            return false; // a client would log each refused connection
        }
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@code host:port}, as clients want it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port;
    }
}
