package io.mebuki.recommendation.vectors;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Wires the way to matching. The client's parts are no beans: they would switch on the signing in of people. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingProperties.class)
class VectorsConfiguration {

    @Bean
    Embedder embedder(MatchingProperties properties, RestClient.Builder builder) {
        var registrations = new InMemoryClientRegistrationRepository(registration(properties));
        var kept = new InMemoryOAuth2AuthorizedClientService(registrations);
        var tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        tokens.setAuthorizedClientProvider(clientCredentials(properties));
        var matching = builder.clone()
                .baseUrl(properties.url())
                .requestFactory(requests(properties.timeout()))
                .build();
        return new Embedder(matching, tokens, kept);
    }

    private static ClientRegistration registration(MatchingProperties properties) {
        return ClientRegistration.withRegistrationId(Embedder.REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(properties.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(properties.tokenUri())
                .build();
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider clientCredentials(MatchingProperties properties) {
        var client = new RestClientClientCredentialsTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests(properties.timeout()))
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(client);
        provider.setClockSkew(Duration.ofSeconds(10));
        return provider;
    }

    private static JdkClientHttpRequestFactory requests(Duration timeout) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(timeout);
        return factory;
    }
}
