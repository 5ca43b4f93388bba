package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.matching.embedding.Embedders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the indexes. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    @Bean
    PlainAnswers plainAnswers() {
        return new PlainAnswers();
    }

    @Bean
    Generations generations(ElasticsearchClient client, Embedders embedders) {
        return new Generations(client, embedders);
    }
}
