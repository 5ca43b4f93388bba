package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.platform.erasure.OwnStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the index. */
@Configuration(proxyBeanMethods = false)
class ExpertiseConfiguration {

    @Bean
    PlainAnswers plainAnswers() {
        return new PlainAnswers();
    }

    @Bean
    Index expertiseIndex(ElasticsearchClient client) {
        return new Index(client);
    }

    @Bean
    Expertise expertise(ElasticsearchClient client, Index index) {
        return new Expertise(client, index);
    }

    @Bean
    OwnStore erasedExpertise(ElasticsearchClient client, Index index) {
        return new ErasedExpertise(client, index, new Documents(client, index));
    }

    @Bean
    SeedKeeper seedKeeper(ElasticsearchClient client, Index index, NamedParameterJdbcTemplate jdbc, JsonMapper json) {
        return new SeedKeeper(new Documents(client, index), new WaitingEmbeddings(jdbc, json), index);
    }
}
