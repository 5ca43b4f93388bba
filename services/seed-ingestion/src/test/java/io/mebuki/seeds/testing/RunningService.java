package io.mebuki.seeds.testing;

import io.mebuki.events.Topics;
import io.mebuki.localstack.servers.Database;
import io.mebuki.localstack.servers.TestServers;
import io.mebuki.platform.testing.EventTopic;
import io.mebuki.platform.testing.TestIssuer;
import io.mebuki.seeds.SeedIngestionApplication;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in this JVM, on a database of its own name. */
public final class RunningService implements AutoCloseable {

    public static final TestIssuer ISSUER = new TestIssuer();

    private final ConfigurableApplicationContext context;

    private final MovableClock clock;

    private RunningService(ConfigurableApplicationContext context, MovableClock clock) {
        this.context = context;
        this.clock = clock;
    }

    public static RunningService start(Database database, Map<String, Object> more) {
        return start(database, TestServers.kafka().bootstrapServers(), more);
    }

    public static RunningService start(Database database, String kafka, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(ISSUER.properties());
        properties.put("server.port", 0);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.shutdown", "immediate");
        properties.putAll(TestServers.connections(database));
        properties.put("spring.kafka.bootstrap-servers", kafka);
        properties.put("mebuki.imports.under-way", 1_000_000); // no search is there, which would take them in
        properties.putAll(more);
        var arguments = properties.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        var clock = new MovableClock();
        var application = new SpringApplication(SeedIngestionApplication.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        return new RunningService(application.run(arguments), clock);
    }

    /** Lets time pass for the service, since datestamps are of whole seconds. */
    public void advance(Duration time) {
        clock.advance(time);
    }

    /** What the services have told, in this process or in others. */
    public static EventTopic seedsTopic() {
        return new EventTopic(TestServers.kafka().bootstrapServers(), Topics.SEEDS);
    }

    public String url() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
