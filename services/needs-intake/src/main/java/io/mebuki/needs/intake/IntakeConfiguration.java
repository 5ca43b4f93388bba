package io.mebuki.needs.intake;

import io.mebuki.events.Topics;
import io.mebuki.platform.idempotency.Idempotency;
import io.mebuki.platform.messaging.MebukiTopic;
import io.mebuki.platform.outbox.Outbox;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the intake of needs. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    NewTopic needsTopic() {
        return MebukiTopic.compacted(Topics.NEEDS);
    }

    @Bean
    NeedStore needStore(JdbcClient jdbc, JsonMapper json) {
        return new NeedStore(jdbc, new NeedRows(json));
    }

    @Bean
    NeedCensus needCensus(
            JdbcClient jdbc, JsonMapper json, Outbox outbox, PlatformTransactionManager transactions, Clock clock) {
        return new NeedCensus(jdbc, new NeedRows(json), outbox, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Intake intake(
            NeedStore needs,
            Outbox outbox,
            Idempotency idempotency,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Intake(needs, new NeedEvents(outbox), idempotency, new TransactionTemplate(transactions), clock);
    }
}
