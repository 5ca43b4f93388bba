package io.mebuki.seeds.harvest;

import io.mebuki.seeds.catalogue.BulkCatalogue;
import io.mebuki.seeds.harvest.oai.GuardedTransport;
import io.mebuki.seeds.harvest.oai.Transport;
import io.mebuki.seeds.node.Node;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the harvests. */
@Configuration
@EnableConfigurationProperties(HarvestProperties.class)
class HarvestConfiguration {

    private static final Duration LOOK = Duration.ofSeconds(2);

    @Bean
    SourceStore sourceStore(JdbcClient jdbc) {
        return new SourceStore(jdbc);
    }

    @Bean
    RunStore runStore(JdbcClient jdbc, Clock clock) {
        return new RunStore(jdbc, clock);
    }

    @Bean
    HarvestedStore harvestedStore(JdbcClient jdbc, JsonMapper json) {
        return new HarvestedStore(jdbc, json);
    }

    @Bean
    Sources sources(SourceStore store, RunStore runs, PlatformTransactionManager transactions, Clock clock) {
        return new Sources(store, runs, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Incoming.Reader incomingReader(JsonMapper json, Node node, Clock clock) {
        return new Incoming.Reader(json, node, clock);
    }

    @Bean
    Transport harvestTransport(HarvestProperties properties) {
        return new GuardedTransport(properties.allowedHosts(), properties.connectTimeout(), properties.silence());
    }

    @Bean
    Harvester harvester(
            SourceStore sources,
            RunStore runs,
            HarvestedStore harvested,
            BulkCatalogue catalogue,
            Incoming.Reader reader,
            PlatformTransactionManager transactions,
            Transport transport) {
        var writer = new RunWriter(runs, harvested, catalogue, reader, new TransactionTemplate(transactions));
        return new Harvester(sources, runs, writer, transport);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService harvestLocksKeptAlive() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("harvest-locks").factory());
    }

    @Bean
    HarvestWorkers harvestWorkers(
            Sources sources,
            RunStore runs,
            Harvester harvester,
            DataSource database,
            ScheduledExecutorService harvestLocksKeptAlive,
            Clock clock,
            HarvestProperties properties) {
        var locks = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(database))
                .usingDbTime()
                .build());
        return new HarvestWorkers(
                sources,
                runs,
                harvester,
                new KeepAliveLockProvider(locks, harvestLocksKeptAlive),
                clock,
                properties.runs());
    }

    @Bean
    SchedulingConfigurer lookingForHarvests(HarvestWorkers workers) {
        return tasks -> tasks.addFixedDelayTask(workers::look, LOOK);
    }
}
