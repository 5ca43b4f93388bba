package io.mebuki.matching.reindex;

import io.mebuki.matching.index.Generations;
import io.mebuki.platform.messaging.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the making of new indexes. */
@Configuration(proxyBeanMethods = false)
class ReindexConfiguration {

    @Bean
    Reindexing reindexing(Generations generations, Backlog backlog, MeterRegistry meters) {
        var reindexing = new Reindexing(generations, backlog);
        Gauge.builder("mebuki.reindex.left", () -> reindexing.progress().left())
                .description("events that the indexes that are being filled have still to take in")
                .register(meters);
        return reindexing;
    }

    @Bean
    IndexesEndpoint indexesEndpoint(Generations generations, Reindexing reindexing) {
        return new IndexesEndpoint(generations, reindexing);
    }
}
