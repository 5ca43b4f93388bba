package io.mebuki.recommendation.search;

import io.mebuki.recommendation.expertise.Expertise;
import io.mebuki.recommendation.needs.Needs;
import io.mebuki.recommendation.vectors.Embedder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the searches. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    Questions questions(Needs needs, Expertise expertise, Embedder embedder) {
        return new Questions(needs, expertise, embedder);
    }

    @Bean
    ExpertSearch expertSearch(Expertise expertise) {
        return new ExpertSearch(expertise);
    }
}
