package io.mebuki.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running system. One is started for all tests of a JVM, empty, from what the build has just made; with
 * {@code -Dmebuki.endpoints=<file>} the tests talk to one that runs already.
 */
final class Stack {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration START = Duration.ofMinutes(5);
    private static final Path ROOT =
            Path.of(System.getProperty("mebuki.root", "../..")).toAbsolutePath().normalize();

    /**
     * Topics forget what was superseded within seconds, and stores are looked through again as soon. That costs Kafka as much as an
     * import: drills are measured without it.
     */
    private static final Map<String, String> FORGETFUL = Map.of(
            "MEBUKI_TOPICS_SEGMENT", "3s",
            "MEBUKI_TOPICS_COMPACTION", "3s",
            "MEBUKI_TOPICS_TOMBSTONES", "3s",
            "MEBUKI_ERASURES_PAUSE", "2s",
            "MEBUKI_ERASURES_LONGESTPAUSE", "5s");

    private static final Stack RUNNING = start();

    private final Path endpoints;

    private Stack(Path endpoints) {
        this.endpoints = endpoints;
    }

    static Stack running() {
        return RUNNING;
    }

    static Path root() {
        return ROOT;
    }

    /** Data for development and measuring beside the project; tests that need it say so and skip without, or fail where CI is set. */
    static Optional<Path> sharedData(String set) {
        var folder = ROOT.resolveSibling("shared").resolve("data").resolve(set);
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** {@code endpoints.json} as it is now. */
    JsonNode endpoints() {
        return read(endpoints);
    }

    String gateway() {
        return endpoints().get("gateway").stringValue();
    }

    long pid(String process) {
        return endpoints().get("processes").get(process).asLong();
    }

    /** Where a process listens itself, behind the gateway. */
    int port(String process) {
        return read(endpoints.resolveSibling("ports.json")).get(process).asInt();
    }

    /** Where processes keep their data and write their logs. */
    Path data() {
        return endpoints.resolveSibling("data");
    }

    /** The names of all processes. */
    List<String> processes() {
        return List.copyOf(endpoints().get("processes").propertyNames());
    }

    /** Ends a process the hard way and waits until the supervisor has another one running in its place. */
    void kill(String process) {
        var before = pid(process);
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        awaitReplaced(process, before);
    }

    /** Ends a process the hard way, and all that it has kept is gone. */
    void killAndForget(String process) throws IOException {
        var before = pid(process);
        new ProcessBuilder("kill", "-STOP", Long.toString(before))
                .start()
                .onExit()
                .join(); // it must not write any more
        try (var files = Files.walk(endpoints.resolveSibling("data").resolve(process))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        awaitReplaced(process, before);
    }

    private void awaitReplaced(String process, long before) {
        Awaitility.await(process + " comes back")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> pid(process) != before
                        && ProcessHandle.of(pid(process))
                                .map(ProcessHandle::isAlive)
                                .orElse(false));
    }

    private static Stack start() {
        var named = System.getProperty("mebuki.endpoints", "");
        if (!named.isEmpty()) {
            return new Stack(Path.of(named));
        }
        try {
            return launched();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stack launched() throws IOException {
        var folder = ROOT.resolve("services/system-tests/target/stack")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        var endpoints = Files.createDirectories(folder).resolve("endpoints.json");
        var log = folder.resolve("stack.log");
        var launcher = ROOT.resolve("services/local-stack/launcher/target");
        var builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dmebuki.root=" + ROOT,
                        "-Dmebuki.data=" + endpoints.resolveSibling("data"),
                        "-Dmebuki.endpoints=" + endpoints,
                        "-Dmebuki.port=" + freePort(),
                        "-Dmebuki.demo=false",
                        "-cp",
                        jar(launcher) + ":"
                                + Files.readString(launcher.resolve("runtime.classpath"))
                                        .strip(),
                        "io.mebuki.localstack.LocalStack"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        if (!Boolean.getBoolean("mebuki.shipped")) {
            builder.environment().putAll(FORGETFUL);
        }
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        Awaitility.await("the stack is ready; see " + log)
                .pollInSameThread() // another thread would wait for this class to be initialized, which waits for it
                .atMost(START)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> Files.exists(endpoints) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("The stack did not start:\n" + Files.readString(log));
        }
        return new Stack(endpoints);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }

    private static Path jar(Path target) throws IOException {
        try (var files = Files.newDirectoryStream(target, "local-stack-launcher-*.jar")) {
            return files.iterator().next();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
