package io.mebuki.matching.vectors;

import io.mebuki.matching.embedding.Embedders;
import io.mebuki.matching.work.Precedence;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the models: the one in this process, or another one behind an endpoint. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddingProperties.class)
class VectorsConfiguration {

    @Bean
    Embedders embedders(EmbeddingProperties properties, Precedence precedence) {
        return new ConfiguredEmbedders(properties, precedence.searches());
    }
}
