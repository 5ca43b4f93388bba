package io.mebuki.localstack.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/** One stock Elasticsearch node on the loopback address. It ends on TERM, or when its standard input does. */
public final class ElasticsearchNode implements AutoCloseable {
    private static final String NAME = "local";

    private final Node node;

    private ElasticsearchNode(Node node) {
        this.node = node;
    }

    /**
     * Arguments: the home folder (read only: lib, modules, config), the work folder (data, logs) and the HTTP port
     * (0 takes a free one). The address bound is found in {@code logs/http.ports} of the work folder.
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("expected: <home folder> <work folder> <HTTP port>");
            System.exit(2);
        }
        ElasticsearchNode node =
                start(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
        awaitEndOfInput();
        System.exit(0);
    }

    private static ElasticsearchNode start(Path home, Path work, int httpPort)
            throws IOException, NodeValidationException {
        System.setProperty("es.path.home", home.toString());
        LogConfigurator.configureESLogging();
        for (Path folder : new Path[] {home.resolve("plugins"), work.resolve("data"), work.resolve("logs")}) {
            Files.createDirectories(folder);
        }
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                settings(home, work, httpPort), Map.of(), home.resolve("config"), () -> NAME);
        LogConfigurator.setNodeName(NAME);
        LogConfigurator.configure(environment, true);
        Node node = new LocalNode(environment, plugins(environment));
        node.start();
        return new ElasticsearchNode(node);
    }

    private static Settings settings(Path home, Path work, int httpPort) {
        return Settings.builder()
                .put("path.home", home)
                .put("path.data", work.resolve("data"))
                .put("path.logs", work.resolve("logs"))
                .put("cluster.name", NAME)
                .put("node.name", NAME)
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", httpPort)
                .put("transport.port", 0)
                .put("node.portsfile", true)
                // A developer's disk is often nearly full; the watermarks would make every index read-only.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }

    private static PluginsLoader plugins(Environment environment) {
        boolean serverIsNamedModule = Node.class.getModule().isNamed(); // false here: it stands on the class path
        return PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
                Map.of(),
                serverIsNamedModule);
    }

    /** The parent holds the other end: when it is gone, however it went, this process must not stay behind. */
    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // what the parent writes means nothing
        }
    }

    @Override
    public void close() {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            System.err.println("the node did not close cleanly: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The stock node sets a static id for the log lines, which needs log configuration that only the full distribution has. */
    private static final class LocalNode extends Node {
        LocalNode(Environment environment, PluginsLoader plugins) {
            super(environment, plugins);
        }

        @Override
        protected void configureNodeAndClusterIdStateListener(ClusterService clusterService) {}
    }
}
