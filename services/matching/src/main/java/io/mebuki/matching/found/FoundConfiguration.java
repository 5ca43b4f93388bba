package io.mebuki.matching.found;

import io.mebuki.events.Topics;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.MebukiTopic;
import io.mebuki.platform.outbox.Outbox;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the finding of matches and of neighbours. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NeighbourSettings.class)
class FoundConfiguration {

    @Bean
    NewTopic matchesTopic() {
        return MebukiTopic.compacted(Topics.MATCHES);
    }

    @Bean
    NewTopic neighboursTopic() {
        return MebukiTopic.compacted(Topics.NEIGHBOURS);
    }

    @Bean
    NeighbourFinder neighbourFinder(EventPublisher publisher, NeighbourSettings settings) {
        return new NeighbourFinder(publisher, settings);
    }

    @Bean
    MatchLog matchLog(JdbcClient jdbc, PlatformTransactionManager transactions, Outbox outbox) {
        return new MatchLog(jdbc, new TransactionTemplate(transactions), outbox);
    }

    @Bean
    MatchFinder matchFinder(Settings settings, MatchLog log, Clock clock) {
        return new MatchFinder(settings, log, clock);
    }
}
