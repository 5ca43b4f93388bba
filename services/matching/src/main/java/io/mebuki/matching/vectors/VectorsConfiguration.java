package io.mebuki.matching.vectors;

import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.NeutralEmbedder;
import io.mebuki.matching.embedding.OnnxEmbedder;
import io.mebuki.matching.fields.ResearchFields;
import io.mebuki.matching.text.Language;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        var fields = ResearchFields.load();
        var texts =
                Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), fields::descriptions));
        return new NeutralEmbedder(model, texts);
    }

    @Bean
    NeedReader needReader(Embedder embedder) {
        return new NeedReader(embedder);
    }
}
