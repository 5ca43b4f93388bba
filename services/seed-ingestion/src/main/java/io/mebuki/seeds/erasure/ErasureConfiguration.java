package io.mebuki.seeds.erasure;

import io.mebuki.events.ProofEvent;
import io.mebuki.events.Topics;
import io.mebuki.platform.erasure.Retelling;
import io.mebuki.platform.erasure.Stores;
import io.mebuki.platform.erasure.WholeTopic;
import io.mebuki.platform.messaging.EventSubscription;
import io.mebuki.platform.messaging.MebukiTopic;
import io.mebuki.platform.outbox.Outbox;
import io.mebuki.seeds.catalogue.SeedErasing;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the erasures. */
@Configuration
@EnableConfigurationProperties(ErasureProperties.class)
class ErasureConfiguration {

    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    NewTopic erasuresTopic() {
        return MebukiTopic.compacted(Topics.ERASURES);
    }

    @Bean
    ErasureStore erasureStore(JdbcClient jdbc) {
        return new ErasureStore(jdbc);
    }

    @Bean
    Erasures erasures(
            ErasureStore store,
            SeedErasing seeds,
            Outbox outbox,
            PlatformTransactionManager transactions,
            ErasureProperties properties,
            Clock clock) {
        return new Erasures(store, seeds, outbox, new TransactionTemplate(transactions), properties, clock);
    }

    @Bean
    Answers erasureAnswers(
            JdbcClient jdbc, ErasureStore store, Stores stores, PlatformTransactionManager transactions, Clock clock) {
        return new Answers(jdbc, store, stores, new TransactionTemplate(transactions), clock);
    }

    @Bean
    EventSubscription<ProofEvent> proofSubscription(Answers answers) {
        return EventSubscription.to(Topics.PROOFS, ProofEvent.class, answers);
    }

    @Bean
    ErasuresEndpoint erasuresEndpoint(WholeTopic topic, Erasures erasures, JsonMapper json) {
        return new ErasuresEndpoint(topic, erasures, json);
    }

    @Bean
    Retelling retellingOfSeeds(SeedErasing seeds, PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return keys -> {
            var ids = keys.stream().flatMap(key -> id(key).stream()).toList();
            transaction.executeWithoutResult(status -> seeds.tellAgain(ids));
        };
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Bean
    SchedulingConfigurer goingOnWithErasures(Erasures erasures) {
        return tasks -> tasks.addFixedDelayTask(erasures::goOn, LOOK);
    }
}
