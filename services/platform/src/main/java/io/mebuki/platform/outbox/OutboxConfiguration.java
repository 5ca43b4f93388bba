package io.mebuki.platform.outbox;

import io.mebuki.platform.messaging.EventCodec;
import io.mebuki.platform.messaging.MessagingConfiguration;
import io.mebuki.platform.messaging.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Switched on by {@code mebuki.outbox=true} in services whose database has the table ({@code classpath:db/outbox}). */
@AutoConfiguration(after = MessagingConfiguration.class)
@ConditionalOnClass({KafkaTemplate.class, JdbcTemplate.class})
@ConditionalOnProperty("mebuki.outbox")
public class OutboxConfiguration {

    @Bean
    OutboxRelay outboxRelay(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ProducerFactory<String, byte[]> producers,
            EventCodec codec,
            ObjectProvider<Pace> pace,
            @Value("${spring.application.name}") String service) {
        return new OutboxRelay(
                jdbc,
                new TransactionTemplate(transactions),
                new KafkaTemplate<>(transactional(producers, service)),
                codec,
                pace.stream().findFirst().map(each -> new Window(each, System::nanoTime)));
    }

    /** Not a bean, since a second producer factory would switch the usual one off. */
    private static ProducerFactory<String, byte[]> transactional(
            ProducerFactory<String, byte[]> producers, String service) {
        Map<String, Object> settings = new HashMap<>(producers.getConfigurationProperties());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        var factory = new DefaultKafkaProducerFactory<String, byte[]>(settings);
        factory.setTransactionIdPrefix(service + "-outbox-");
        return factory;
    }

    @Bean
    Outbox outbox(
            JdbcTemplate jdbc,
            EventCodec codec,
            Clock clock,
            Traces traces,
            ObjectProvider<Lanes> lanes,
            OutboxRelay relay) {
        return new Outbox(jdbc, codec, clock, traces, lanes.getIfAvailable(() -> event -> ""), relay::wake);
    }

    @Bean
    Gauge outboxWaiting(JdbcTemplate jdbc, MeterRegistry meters) {
        return Gauge.builder("mebuki.outbox.waiting", jdbc, OutboxConfiguration::waiting)
                .register(meters);
    }

    private static double waiting(JdbcTemplate jdbc) {
        var count = jdbc.queryForObject("select count(*) from outbox", Long.class);
        return count == null ? 0 : count;
    }
}
