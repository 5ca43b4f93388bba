package io.mebuki.seeds.catalogue;

import io.mebuki.events.Topics;
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

/** Wires the catalogue. */
@Configuration
class CatalogueConfiguration {

    @Bean
    NewTopic seedsTopic() {
        return MebukiTopic.compacted(Topics.SEEDS);
    }

    @Bean
    SeedStore seedStore(JdbcClient jdbc, JsonMapper json) {
        return new SeedStore(jdbc, json);
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
    SeedShapes seedShapes(JsonMapper json) {
        return new SeedShapes(json);
    }

    @Bean
    Erased erased(JdbcClient jdbc) {
        return new Erased(jdbc);
    }

    @Bean
    Catalogue catalogue(
            SeedStore store, Erased erased, Outbox outbox, PlatformTransactionManager transactions, Clock clock) {
        return new Catalogue(store, erased, outbox, new TransactionTemplate(transactions), clock);
    }

    @Bean
    BulkCatalogue bulkCatalogue(JdbcClient jdbc, Erased erased, Outbox outbox, JsonMapper json, Clock clock) {
        return new BulkCatalogue(new BulkStore(jdbc), erased, outbox, json, clock);
    }

    @Bean
    SeedErasing seedErasing(
            JdbcClient jdbc, SeedStore seeds, Erased erased, Outbox outbox, JsonMapper json, Clock clock) {
        return new SeedErasing(new ErasingStore(jdbc, seeds, json), erased, new BulkStore(jdbc), outbox, json, clock);
    }
}
