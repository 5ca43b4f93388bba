package io.mebuki.matching.vectors;

import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.fields.ResearchFields;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Wires the embedder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddingProperties.class)
class VectorsConfiguration {

    @Bean(destroyMethod = "close")
    OnnxEmbedder model(EmbeddingProperties properties) {
        return OnnxEmbedder.load(properties.model(), properties.threads());
    }

    @Bean
    @Primary
    Embedder embedder(OnnxEmbedder model) {
        return new NeutralEmbedder(model, ResearchFields.load().descriptions());
    }

    @Bean
    NeedReader needReader(Embedder embedder) {
        return new NeedReader(embedder);
    }
}
