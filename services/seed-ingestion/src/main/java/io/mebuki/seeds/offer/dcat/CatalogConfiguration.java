package io.mebuki.seeds.offer.dcat;

import io.mebuki.seeds.catalogue.PublicSeeds;
import io.mebuki.seeds.node.Node;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the catalogues. */
@Configuration
class CatalogConfiguration {

    @Bean
    Catalog catalog(PublicSeeds seeds, Node node, Clock clock) {
        return new Catalog(seeds, node, clock);
    }
}
