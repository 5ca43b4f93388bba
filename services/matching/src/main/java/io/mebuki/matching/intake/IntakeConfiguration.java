package io.mebuki.matching.intake;

import io.mebuki.events.NeedEvent;
import io.mebuki.events.SeedEvent;
import io.mebuki.events.Topics;
import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.found.MatchFinder;
import io.mebuki.matching.index.NeedIndex;
import io.mebuki.matching.index.SeedIndex;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.EventSubscription;
import io.mebuki.platform.messaging.MebukiTopic;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the taking in. Needs have a thread of their own: nobody's need waits behind an import. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /** Small enough to be done in seconds, so that progress shows and little is repeated after a crash. */
    private static final int SEEDS = 32;

    private static final int NEEDS = 16;

    @Bean
    NewTopic embeddingsTopic() {
        return MebukiTopic.compacted(Topics.EMBEDDINGS);
    }

    @Bean
    NewTopic indexingTopic() {
        return MebukiTopic.compacted(Topics.INDEXING);
    }

    @Bean
    EventSubscription<SeedEvent> seedSubscription(
            Embedder embedder, SeedIndex index, MatchFinder matches, EventPublisher publisher) {
        var intake = new SeedIntake(embedder, index, matches, publisher);
        return EventSubscription.to(Topics.SEEDS, SeedEvent.class, intake)
                .withBatch(SEEDS)
                .keptIn(index::identity);
    }

    @Bean
    EventSubscription<NeedEvent> needSubscription(
            Embedder embedder, NeedReader reader, NeedIndex index, MatchFinder matches, EventPublisher publisher) {
        var intake = new NeedIntake(embedder, reader, index, matches, publisher);
        return EventSubscription.to(Topics.NEEDS, NeedEvent.class, intake)
                .withBatch(NEEDS)
                .keptIn(index::identity);
    }
}
