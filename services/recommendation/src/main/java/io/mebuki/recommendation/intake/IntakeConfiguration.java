package io.mebuki.recommendation.intake;

import io.mebuki.events.EmbeddingEvent;
import io.mebuki.events.NeedEmbedded;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.SeedEmbedded;
import io.mebuki.events.SeedEvent;
import io.mebuki.events.Topics;
import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.messaging.Backlog;
import io.mebuki.platform.messaging.EventSubscription;
import io.mebuki.recommendation.expertise.SeedKeeper;
import io.mebuki.recommendation.needs.Needs;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to the topics. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    EventSubscription<SeedEvent> seedEvents(SeedKeeper seeds) {
        return EventSubscription.to(Topics.SEEDS, SeedEvent.class, seeds::take).keptIn(seeds::identity);
    }

    @Bean
    EventSubscription<NeedEvent> needEvents(Needs needs) {
        return EventSubscription.to(Topics.NEEDS, NeedEvent.class, events -> events.forEach(needs::take));
    }

    @Bean
    Indexed seedCopies(SeedKeeper seeds, Backlog backlog) {
        return seeds.copies(patience -> backlog.isTakenIn(Topics.SEEDS, seeds.identity(), patience)
                && backlog.isTakenIn(Topics.EMBEDDINGS, seeds.identity(), patience));
    }

    @Bean
    Indexed needCopies(Needs needs, SeedKeeper seeds, Backlog backlog) {
        return needs.copies(patience -> backlog.isTakenIn(Topics.NEEDS, "", patience)
                && backlog.isTakenIn(Topics.EMBEDDINGS, seeds.identity(), patience));
    }

    @Bean
    EventSubscription<EmbeddingEvent> embeddingEvents(SeedKeeper seeds, Needs needs) {
        return EventSubscription.to(Topics.EMBEDDINGS, EmbeddingEvent.class, events -> {
                    var ofSeeds = new ArrayList<SeedEmbedded>();
                    for (var event : events) {
                        switch (event) {
                            case SeedEmbedded seed -> ofSeeds.add(seed);
                            case NeedEmbedded need -> needs.take(need);
                        }
                    }
                    seeds.embed(List.copyOf(ofSeeds));
                })
                .keptIn(seeds::identity);
    }
}
