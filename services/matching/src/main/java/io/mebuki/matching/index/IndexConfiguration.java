package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.fields.FieldFinder;
import io.mebuki.matching.fields.ResearchFields;
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
    FieldFinder fieldFinder(Embedder embedder) {
        return new FieldFinder(embedder, ResearchFields.load());
    }

    @Bean
    SeedIndex seedIndex(ElasticsearchClient client, Indexes indexes, FieldFinder fields) {
        return new SeedIndex(client, indexes, fields);
    }

    @Bean
    NeedIndex needIndex(ElasticsearchClient client, Indexes indexes, FieldFinder fields) {
        return new NeedIndex(client, indexes, fields);
    }
}
