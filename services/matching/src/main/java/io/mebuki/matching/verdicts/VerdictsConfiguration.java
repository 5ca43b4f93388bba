package io.mebuki.matching.verdicts;

import io.mebuki.events.Topics;
import io.mebuki.matching.index.Generations;
import io.mebuki.platform.messaging.MebukiTopic;
import io.mebuki.platform.outbox.Outbox;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires verdicts. */
@Configuration(proxyBeanMethods = false)
class VerdictsConfiguration {

    @Bean
    NewTopic verdictsTopic() {
        return MebukiTopic.compacted(Topics.VERDICTS);
    }

    @Bean
    Verdicts verdicts(JdbcClient jdbc, PlatformTransactionManager transactions, Outbox outbox, Clock clock) {
        return new Verdicts(jdbc, new TransactionTemplate(transactions), outbox, clock);
    }

    @Bean
    LabelsEndpoint labelsEndpoint(Verdicts verdicts, Generations generations) {
        return new LabelsEndpoint(verdicts, generations);
    }
}
