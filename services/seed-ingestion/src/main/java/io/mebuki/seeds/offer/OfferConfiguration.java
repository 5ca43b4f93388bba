package io.mebuki.seeds.offer;

import io.mebuki.seeds.catalogue.PublicSeeds;
import io.mebuki.seeds.node.Node;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the offer. */
@Configuration
class OfferConfiguration {

    @Bean
    Offer offer(PublicSeeds seeds, Node node) {
        return new Offer(seeds, node);
    }

    @Bean
    AnswerWriter answerWriter(Node node, Clock clock) {
        return new AnswerWriter(node, clock);
    }
}
