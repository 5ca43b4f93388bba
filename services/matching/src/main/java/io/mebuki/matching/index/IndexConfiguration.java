package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.matching.embedding.Embedders;
import io.mebuki.platform.erasure.OwnStore;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
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
    OwnStore erasedSeeds(ElasticsearchClient client) {
        return new ErasedSeeds(client);
    }

    /** @param grace in seconds: longer than a rolling update takes */
    @Bean
    Generations generations(
            ElasticsearchClient client, Embedders embedders, @Value("${mebuki.reindex.grace-seconds:600}") long grace) {
        return new Generations(client, embedders, Duration.ofSeconds(grace));
    }
}
