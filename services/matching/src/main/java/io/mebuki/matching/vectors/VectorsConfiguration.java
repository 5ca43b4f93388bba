package io.mebuki.matching.vectors;

import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.fields.ResearchFields;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Wires the embedder: the model in this process, or another one behind an endpoint. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddingProperties.class)
class VectorsConfiguration {

    @Bean
    Embedder model(EmbeddingProperties properties) {
        var endpoint = properties.endpoint();
        return endpoint == null
                ? OnnxEmbedder.load(properties.model(), properties.threads())
                : new EndpointEmbedder(endpoint);
    }

    /** An endpoint need not answer yet when this service starts. */
    @Bean
    @Primary
    Embedder embedder(@Qualifier("model") Embedder model) {
        var neutral = new NeutralEmbedder(model, ResearchFields.load().descriptions());
        return model instanceof OnnxEmbedder ? neutral.prepared() : neutral;
    }

    @Bean
    NeedReader needReader(Embedder embedder) {
        return new NeedReader(embedder);
    }
}
