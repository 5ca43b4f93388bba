package io.mebuki.seeds.imports;

import io.mebuki.events.IndexingEvent;
import io.mebuki.events.Topics;
import io.mebuki.platform.idempotency.Idempotency;
import io.mebuki.platform.messaging.EventSubscription;
import io.mebuki.platform.outbox.Pace;
import io.mebuki.seeds.catalogue.BulkCatalogue;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the imports. */
@Configuration
@EnableConfigurationProperties(ImportsProperties.class)
class ImportsConfiguration {

    private static final int INDEXING_BATCH = 500;
    private static final Duration SWEEP = Duration.ofMinutes(10);

    @Bean
    Staging staging(JdbcClient jdbc, Clock clock, ImportsProperties properties, JsonMapper json) {
        return new Staging(jdbc, clock, properties.largestFile(), json);
    }

    @Bean
    SchedulingConfigurer sweepingOfStaging(Staging staging) {
        return tasks -> tasks.addFixedDelayTask(staging::sweep, SWEEP);
    }

    @Bean
    ImportStore importStore(JdbcClient jdbc, Clock clock, JsonMapper json) {
        return new ImportStore(jdbc, clock, json);
    }

    @Bean
    ReportTable reportTable(ImportStore store) {
        return new ReportTable(store);
    }

    @Bean
    AbsentSeeds absentSeeds(JdbcClient jdbc) {
        return new AbsentSeeds(jdbc);
    }

    @Bean
    ChunkWork chunkWork(
            JdbcClient jdbc,
            Clock clock,
            JsonMapper json,
            AbsentSeeds absent,
            BulkCatalogue catalogue,
            PlatformTransactionManager transactions,
            ImportsProperties properties) {
        return new ChunkWork(
                new TurnStore(jdbc, clock, json, absent),
                absent,
                new RowParser(json),
                catalogue,
                new TransactionTemplate(transactions),
                properties.chunkRows());
    }

    @Bean
    ImportWorkers importWorkers(ChunkWork work, ImportStore store, ImportsProperties properties) {
        return new ImportWorkers(work, store, properties.workers());
    }

    @Bean
    ImportShapes importShapes(Clock clock) {
        return new ImportShapes(clock);
    }

    @Bean
    ProgressStreams progressStreams(ImportShapes shapes) {
        return new ProgressStreams(shapes);
    }

    @Bean
    ColumnNames columnNames(JdbcClient jdbc) {
        return new ColumnNames(jdbc);
    }

    @Bean
    Reception reception(
            ImportsProperties properties,
            ColumnNames names,
            Staging staging,
            ImportStore store,
            Idempotency idempotency,
            ImportWorkers workers) {
        return new Reception(properties.largestWorkbook(), names, staging, store, idempotency, workers);
    }

    @Bean
    HeldImports heldImports(
            ImportStore store,
            ColumnNames names,
            ImportWorkers workers,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new HeldImports(store, names, workers, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Replacement replacement(
            ImportStore store,
            AbsentSeeds absent,
            ImportWorkers workers,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Replacement(store, absent, workers, new TransactionTemplate(transactions), clock);
    }

    @Bean
    SchedulingConfigurer sweepingOfHeldImports(HeldImports held, Replacement replacement) {
        return tasks -> {
            tasks.addFixedDelayTask(held::sweep, SWEEP);
            tasks.addFixedDelayTask(replacement::sweep, SWEEP);
        };
    }

    @Bean
    Pace indexingPace(JdbcClient jdbc, ImportsProperties properties) {
        return new IndexingPace(jdbc, properties.underWay());
    }

    @Bean
    EventSubscription<IndexingEvent> indexingSubscription(
            JdbcClient jdbc, BulkCatalogue catalogue, PlatformTransactionManager transactions) {
        var handler = new IndexedSeeds(jdbc, catalogue, new TransactionTemplate(transactions));
        return EventSubscription.to(Topics.INDEXING, IndexingEvent.class, handler)
                .withBatch(INDEXING_BATCH);
    }
}
