package io.mebuki.seeds.catalogue;

import io.mebuki.events.SeedEvent;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.MebukiTopic;
import io.mebuki.platform.outbox.Lanes;
import io.mebuki.platform.outbox.Outbox;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the catalogue. */
@Configuration
@EnableConfigurationProperties(Confirmation.class)
class CatalogueConfiguration {

    @Bean
    NewTopic seedsTopic() {
        return MebukiTopic.compacted(Topics.SEEDS);
    }

    /** Institutes take turns: a large import keeps only its own waiting. */
    @Bean
    Lanes lanes() {
        return event -> event instanceof SeedEvent seed ? seed.publisherId().toString() : "";
    }

    @Bean
    SeedStore seedStore(JdbcClient jdbc, JsonMapper json, Confirmation confirmation) {
        return new SeedStore(jdbc, json, confirmation);
    }

    @Bean
    SeedList seedList(JdbcClient jdbc, SeedStore store) {
        return new SeedList(jdbc, store);
    }

    @Bean
    PublicSeeds publicSeeds(JdbcClient jdbc, JsonMapper json) {
        return new PublicSeeds(jdbc, json);
    }

    @Bean
    OfferedByPolicy offeredByPolicy(JsonMapper json, Clock clock) {
        return new OfferedByPolicy(json, clock);
    }

    @Bean
    SeedShapes seedShapes(JsonMapper json) {
        return new SeedShapes(json);
    }

    @Bean
    Erased erased(JdbcClient jdbc) {
        return new Erased(jdbc);
    }

    @Bean
    BulkStore bulkStore(JdbcClient jdbc, Confirmation confirmation) {
        return new BulkStore(jdbc, confirmation);
    }

    @Bean
    BulkCatalogue bulkCatalogue(
            BulkStore store, Erased erased, Outbox outbox, JsonMapper json, Clock clock, Confirmation confirmation) {
        return new BulkCatalogue(store, erased, outbox, json, clock, confirmation);
    }

    @Bean
    OwnSeeds ownSeeds(JdbcClient jdbc, JsonMapper json) {
        return new OwnSeeds(jdbc, json);
    }

    @Bean
    BulkChanges bulkChanges(
            OwnSeeds store,
            BulkStore bulk,
            BulkCatalogue catalogue,
            Outbox outbox,
            Clock clock,
            Confirmation confirmation) {
        return new BulkChanges(store, bulk, catalogue, outbox, clock, confirmation);
    }

    @Bean
    Curation curation(JdbcClient jdbc, SeedStore store, Outbox outbox, JsonMapper json, Clock clock) {
        return new Curation(jdbc, store, outbox, json, clock);
    }

    @Bean
    SeedCensus seedCensus(
            JdbcClient jdbc, SeedStore store, Outbox outbox, PlatformTransactionManager transactions, Clock clock) {
        return new SeedCensus(jdbc, store, outbox, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Catalogue catalogue(
            SeedStore store, Erased erased, Outbox outbox, PlatformTransactionManager transactions, Clock clock) {
        return new Catalogue(store, erased, outbox, new TransactionTemplate(transactions), clock);
    }

    @Bean
    SeedErasing seedErasing(
            JdbcClient jdbc,
            SeedStore seeds,
            BulkStore bulk,
            Erased erased,
            Outbox outbox,
            JsonMapper json,
            Clock clock) {
        return new SeedErasing(new ErasingStore(jdbc, seeds, json), erased, bulk, outbox, json, clock);
    }
}
