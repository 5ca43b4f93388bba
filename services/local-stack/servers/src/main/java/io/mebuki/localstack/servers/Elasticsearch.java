package io.mebuki.localstack.servers;

import io.mebuki.localstack.process.ChildProcess;
import io.mebuki.localstack.process.Command;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One Elasticsearch node, assembled by the module local-stack/elasticsearch. */
public record Elasticsearch(Settings settings, ChildProcess process) implements Server {
    private static final String MAIN_CLASS = "io.mebuki.localstack.elasticsearch.ElasticsearchNode";

    /**
     * Where and how the server runs.
     *
     * @param folder where data and logs are kept
     * @param port for HTTP on the loopback address
     * @param heapMegabytes of the node's JVM
     */
    public record Settings(Path folder, int port, int heapMegabytes) {
        public Settings {
            folder = folder.toAbsolutePath();
        }
    }

    /** Starts the node and waits until its indices can be searched. */
    public static Elasticsearch start(Settings settings) {
        Elasticsearch node = new Elasticsearch(settings, ChildProcess.start(command(settings)));
        URI health = node.url().resolve("/_cluster/health?wait_for_status=yellow&timeout=2s");
        Startup.await(node.process, Duration.ofMinutes(5), () -> HttpProbe.isOk(health));
        return node;
    }

    private static Command command(Settings settings) {
        Path home = ProjectRoot.built(
                ProjectRoot.localStack("elasticsearch").resolve("target").resolve("es-home"), "elasticsearch");
        List<String> flags = List.of(
                "@" + home.resolve("config").resolve("java.args"),
                "-Xms" + Math.min(settings.heapMegabytes, 128) + "m",
                "-Xmx" + settings.heapMegabytes + "m");
        String classPath = home.resolve("launcher").resolve("*") + ":"
                + home.resolve("lib").resolve("*");
        List<String> arguments = List.of(home.toString(), settings.folder.toString(), Integer.toString(settings.port));
        return new Command("elasticsearch", settings.folder, Command.java(flags, classPath, MAIN_CLASS, arguments));
    }

    /** The base URL, without a slash at its end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + settings.port);
    }
}
