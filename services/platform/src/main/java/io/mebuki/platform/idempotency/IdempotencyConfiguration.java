package io.mebuki.platform.idempotency;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Switched on by {@code mebuki.idempotency=true} in services whose database has the table ({@code classpath:db/idempotency}). */
@AutoConfiguration
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnProperty("mebuki.idempotency")
@EnableScheduling
public class IdempotencyConfiguration {

    @Bean
    Idempotency idempotency(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        return new Idempotency(jdbc, new TransactionTemplate(transactions), json, clock);
    }

    @Bean
    SchedulingConfigurer forgettingOfKeys(Idempotency idempotency) {
        return tasks -> tasks.addFixedDelayTask(idempotency::forgetOld, java.time.Duration.ofMinutes(10));
    }
}
