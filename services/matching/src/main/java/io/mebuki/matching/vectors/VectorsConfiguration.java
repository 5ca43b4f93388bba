package io.mebuki.matching.vectors;

import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the embedder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddingProperties.class)
class VectorsConfiguration {

    @Bean(destroyMethod = "close")
    OnnxEmbedder embedder(EmbeddingProperties properties) {
        return OnnxEmbedder.load(properties.model(), properties.threads());
    }

    @Bean
    NeedReader needReader(Embedder embedder) {
        return new NeedReader(embedder);
    }
}
