package io.mebuki.matching.intake;

import io.mebuki.events.IndexingEvent;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.SeedEvent;
import io.mebuki.events.Topics;
import io.mebuki.matching.found.MatchFinder;
import io.mebuki.matching.found.NeighbourFinder;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.Generations;
import io.mebuki.matching.work.Precedence;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.EventSubscription;
import io.mebuki.platform.messaging.MebukiTopic;
import io.mebuki.platform.problem.DependencyUnavailableException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Wires the taking in. Needs have a thread of their own: nobody's need waits behind an import. The generation that is being filled is
 * listened for first, so that it has stopped listening where the live one takes its group over.
 */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /** Of long texts few are read at once all the same, see {@link SeedIntake}. */
    private static final int SEEDS = 128;

    /** Of an index that is being filled, maybe by a slow model: progress shows, and little is repeated after a crash. */
    private static final int FILLING = 32;

    private static final int NEEDS = 16;

    /** Few, since each batch may have to wait for the taking in, and the service for it to end. */
    private static final int AROUND = 32;

    @Bean
    NewTopic embeddingsTopic() {
        return MebukiTopic.compacted(Topics.EMBEDDINGS);
    }

    @Bean
    NewTopic indexingTopic() {
        return MebukiTopic.compacted(Topics.INDEXING);
    }

    @Bean
    News news(MatchFinder matches, EventPublisher publisher) {
        return new News(matches, publisher);
    }

    @Bean
    @Order(1)
    EventSubscription<SeedEvent> nextSeeds(Generations generations, EventPublisher publisher, Precedence precedence) {
        var intake = new SeedIntake(next(generations), publisher, SeedIntake.Told.NOBODY, precedence);
        return EventSubscription.to(Topics.SEEDS, SeedEvent.class, intake)
                .withBatch(FILLING)
                .keptWhileThere(
                        () -> generations.next().map(next -> next.seeds().identity()));
    }

    @Bean
    @Order(1)
    EventSubscription<NeedEvent> nextNeeds(Generations generations, EventPublisher publisher) {
        var intake = new NeedIntake(next(generations), publisher, NeedIntake.Told.NOBODY);
        return EventSubscription.to(Topics.NEEDS, NeedEvent.class, intake)
                .withBatch(NEEDS)
                .keptWhileThere(
                        () -> generations.next().map(next -> next.needs().identity()));
    }

    @Bean
    @Order(2)
    EventSubscription<SeedEvent> liveSeeds(
            Generations generations, EventPublisher publisher, News news, Precedence precedence) {
        var intake = new SeedIntake(generations::live, publisher, news::ofSeeds, precedence);
        return EventSubscription.to(Topics.SEEDS, SeedEvent.class, intake)
                .withBatch(SEEDS)
                .keptIn(() -> generations.live().seeds().identity());
    }

    @Bean
    @Order(2)
    EventSubscription<NeedEvent> liveNeeds(Generations generations, EventPublisher publisher, News news) {
        var intake = new NeedIntake(generations::live, publisher, news::ofNeeds);
        return EventSubscription.to(Topics.NEEDS, NeedEvent.class, intake)
                .withBatch(NEEDS)
                .keptIn(() -> generations.live().needs().identity());
    }

    @Bean
    EventSubscription<IndexingEvent> lookAround(
            Generations generations, MatchFinder matches, NeighbourFinder neighbours, Precedence precedence) {
        var around = new LookAround(generations::live, matches, neighbours, precedence);
        return EventSubscription.to(Topics.INDEXING, IndexingEvent.class, around)
                .withBatch(AROUND);
    }

    private static Supplier<Generation> next(Generations generations) {
        return () -> generations
                .next()
                .orElseThrow(() -> new DependencyUnavailableException("No index is being filled any more"));
    }
}
