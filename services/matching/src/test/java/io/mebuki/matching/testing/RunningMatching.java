package io.mebuki.matching.testing;

import io.mebuki.events.testing.EventContract;
import io.mebuki.localstack.servers.Database;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.matching.MatchingApplication;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.platform.testing.TestIssuer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in this JVM on real servers, started once for all tests. */
public final class RunningMatching {

    public static final TestIssuer ISSUER = new TestIssuer();

    /** Whom the service asks what they hold. */
    public static final PlayedOwners OWNERS = new PlayedOwners();

    private static @Nullable ConfigurableApplicationContext context;

    private RunningMatching() {}

    public static synchronized ConfigurableApplicationContext context() {
        if (context == null) {
            context = start(
                    TestServers.database("matching"),
                    Map.of(
                            "spring.elasticsearch.uris",
                            TestServers.elasticsearch().url(),
                            "spring.kafka.bootstrap-servers",
                            TestServers.kafka().bootstrapServers()));
        }
        return context;
    }

    /** Where it listens. */
    public static String url() {
        return url(context());
    }

    /** Where another one listens. */
    public static String url(ConfigurableApplicationContext running) {
        var server = ((WebServerApplicationContext) running).getWebServer();
        if (server == null) {
            throw new IllegalStateException("the service has no web server");
        }
        return "http://127.0.0.1:" + server.getPort();
    }

    /** What has been told on a topic. */
    public static EventTopic topic(String name) {
        return new EventTopic(TestServers.kafka().bootstrapServers(), name);
    }

    /** Tells events as their owner would. */
    public static void tell(String topic, Keyed... events) {
        Stream.of(events).map(Keyed::event).forEach(EventContract::kept);
        context().getBean(EventPublisher.class).publishAll(topic, List.of(events));
    }

    /** Another one, to be closed by who asked for it. */
    public static ConfigurableApplicationContext start(Database database, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(ISSUER.properties());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.username());
        properties.put("spring.datasource.password", database.password());
        properties.put("server.port", 0);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.shutdown", "immediate");
        properties.put("mebuki.embedding.model", "model");
        for (var owner : List.of("seed-ingestion", "needs-intake", "recommendation")) {
            properties.put("mebuki.reconciliation." + owner, OWNERS.url());
        }
        properties.put("mebuki.reconciliation.token-uri", OWNERS.url() + "/token");
        properties.putAll(settings);
        var arguments = properties.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return new SpringApplication(MatchingApplication.class).run(arguments);
    }
}
