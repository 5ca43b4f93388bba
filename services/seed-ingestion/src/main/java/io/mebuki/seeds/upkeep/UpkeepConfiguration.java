package io.mebuki.seeds.upkeep;

import io.mebuki.seeds.catalogue.BulkChanges;
import io.mebuki.seeds.catalogue.Confirmation;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the upkeep of seeds. */
@Configuration
class UpkeepConfiguration {

    private static final Duration LOOK = Duration.ofMinutes(1);

    @Bean
    UpkeepStore upkeepStore(JdbcClient jdbc) {
        return new UpkeepStore(jdbc);
    }

    @Bean
    Days days(Confirmation confirmation, Clock clock) {
        return new Days(confirmation, clock);
    }

    @Bean
    History seedHistory(JdbcClient jdbc, JsonMapper json) {
        return new History(jdbc, json);
    }

    @Bean
    UpkeepShapes upkeepShapes(Confirmation confirmation, Days days) {
        return new UpkeepShapes(confirmation, days);
    }

    @Bean
    Expiry expiry(BulkChanges changes, PlatformTransactionManager transactions) {
        return new Expiry(changes, new TransactionTemplate(transactions));
    }

    @Bean
    SchedulingConfigurer lookingForUnconfirmedSeeds(Expiry expiry) {
        return tasks -> tasks.addFixedDelayTask(expiry::look, LOOK);
    }
}
