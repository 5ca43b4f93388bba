package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.matching.embedding.Embedder;
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
    Indexes indexes(ElasticsearchClient client, Embedder embedder) {
        return new Indexes(client, embedder);
    }

    @Bean
    SeedIndex seedIndex(ElasticsearchClient client, Indexes indexes) {
        return new SeedIndex(client, indexes);
    }

    @Bean
    NeedIndex needIndex(ElasticsearchClient client, Indexes indexes) {
        return new NeedIndex(client, indexes);
    }
}
