package io.mebuki.platform.calls;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
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

/** Makes clients of our other services. Their parts are no beans: those would switch on the signing in of people. */
public final class ServiceClients {

    private static final Duration SKEW = Duration.ofSeconds(10);

    private final RestClient.Builder builder;
    private final ServiceTokens tokens;

    /** @param credentials of the calling service */
    public ServiceClients(RestClient.Builder builder, Credentials credentials) {
        this.builder = builder;
        this.tokens = tokens(credentials);
    }

    /**
     * Whom Keycloak takes the caller for.
     *
     * @param tokenUri where it gives tokens
     * @param timeout how long that may take
     */
    public record Credentials(String tokenUri, String clientId, String secret, Duration timeout) {}

    /**
     * A client of one service.
     *
     * @param url its own base URL, not the gateway's
     * @param timeout how long an answer may take
     */
    public RestClient of(URI url, Duration timeout) {
        return builder.clone()
                .baseUrl(url)
                .requestFactory(requests(timeout))
                .requestInterceptor(tokens)
                .build();
    }

    private static ServiceTokens tokens(Credentials credentials) {
        var registration = ClientRegistration.withRegistrationId(ServiceTokens.REGISTRATION)
                .clientId(credentials.clientId())
                .clientSecret(credentials.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(credentials.tokenUri())
                .build();
        var registrations = new InMemoryClientRegistrationRepository(registration);
        var kept = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        manager.setAuthorizedClientProvider(clientCredentials(credentials.timeout()));
        return new ServiceTokens(manager, kept);
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider clientCredentials(Duration timeout) {
        var client = new RestClientClientCredentialsTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests(timeout))
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(client);
        provider.setClockSkew(SKEW);
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
