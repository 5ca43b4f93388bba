package io.mebuki.seeds.duplicates;

import io.mebuki.events.NeighbourEvent;
import io.mebuki.events.SeedEvent;
import io.mebuki.events.Topics;
import io.mebuki.platform.messaging.EventSubscription;
import io.mebuki.seeds.catalogue.Curation;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the duplicates. Both topics are read from their beginning once, in groups of their own: so what was there before is looked at too. */
@Configuration
class DuplicatesConfiguration {

    /** Small enough that a decision never waits long behind it. */
    private static final int BATCH = 50;

    @Bean
    Pairs duplicatePairs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new Pairs(jdbc, json, clock);
    }

    @Bean
    PairViews duplicateViews(JdbcClient jdbc, Pairs pairs) {
        return new PairViews(jdbc, pairs);
    }

    @Bean
    SeenPairs seenDuplicates(PairViews views, Curation curation, PlatformTransactionManager transactions) {
        return new SeenPairs(views, curation, transactions);
    }

    @Bean
    Sides duplicateSides(JdbcClient jdbc, Clock clock) {
        return new Sides(jdbc, clock);
    }

    @Bean
    Neighbours neighbours(JdbcClient jdbc) {
        return new Neighbours(jdbc);
    }

    @Bean
    Technologies technologies(Curation curation, Pairs pairs) {
        return new Technologies(curation, pairs);
    }

    @Bean
    Flagging flagging(Curation curation, Pairs pairs, Sides sides, Neighbours neighbours, Technologies technologies) {
        return new Flagging(curation, pairs, sides, neighbours, technologies);
    }

    @Bean
    Decisions decisions(
            PairViews views,
            Pairs pairs,
            Sides sides,
            Curation curation,
            Technologies technologies,
            PlatformTransactionManager transactions) {
        return new Decisions(views, pairs, sides, curation, technologies, new TransactionTemplate(transactions));
    }

    @Bean
    EventSubscription<SeedEvent> duplicatesSubscription(
            Curation curation,
            Pairs pairs,
            JdbcTemplate jdbc,
            Flagging flagging,
            PlatformTransactionManager transactions) {
        var handler =
                new SeedWatch(curation, pairs, new Sketches(jdbc), flagging, new TransactionTemplate(transactions));
        return EventSubscription.to(Topics.SEEDS, SeedEvent.class, handler)
                .withBatch(BATCH)
                .keptIn(() -> "duplicates");
    }

    @Bean
    EventSubscription<NeighbourEvent> neighboursSubscription(
            Pairs pairs, Neighbours neighbours, Flagging flagging, PlatformTransactionManager transactions) {
        var handler = new NeighbourWatch(pairs, neighbours, flagging, new TransactionTemplate(transactions));
        return EventSubscription.to(Topics.NEIGHBOURS, NeighbourEvent.class, handler)
                .withBatch(BATCH)
                .keptIn(() -> "neighbours");
    }
}
