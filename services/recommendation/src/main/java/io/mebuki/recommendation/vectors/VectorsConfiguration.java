package io.mebuki.recommendation.vectors;

import io.mebuki.platform.calls.ServiceClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Wires the way to matching. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingProperties.class)
class VectorsConfiguration {

    @Bean
    Embedder embedder(MatchingProperties properties, RestClient.Builder builder) {
        var credentials = new ServiceClients.Credentials(
                properties.tokenUri(), properties.clientId(), properties.secret(), properties.timeout());
        var clients = new ServiceClients(builder, credentials);
        return new Embedder(clients.of(properties.url(), properties.timeout()));
    }
}
