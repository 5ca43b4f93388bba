package io.mebuki.portal.api;

import io.mebuki.client.ApiClient;
import io.mebuki.client.api.CollaboratorsApi;
import io.mebuki.client.api.DeadLettersApi;
import io.mebuki.client.api.DuplicatesApi;
import io.mebuki.client.api.ErasuresApi;
import io.mebuki.client.api.HarvestSourcesApi;
import io.mebuki.client.api.MatchesApi;
import io.mebuki.client.api.NeedsApi;
import io.mebuki.client.api.ReconciliationApi;
import io.mebuki.client.api.SeedImportsApi;
import io.mebuki.client.api.SeedUpkeepApi;
import io.mebuki.client.api.SeedsApi;
import io.mebuki.client.api.VerdictsApi;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** The generated client, set up to call the gateway. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
class GatewayConfiguration {

    @Bean
    CallerHeaders callerHeaders(AccessToken tokens) {
        return new CallerHeaders(tokens);
    }

    @Bean
    Fetcher fetcher(CallerHeaders headers) {
        return new Fetcher(headers);
    }

    @Bean
    ApiClient apiClient(RestClient.Builder builder, CallerHeaders headers, GatewayProperties gateway) {
        var rest = withTolerantJson(builder)
                .requestFactory(requests(gateway, gateway.readTimeout()))
                .requestInterceptor(headers)
                .build();
        var client = new ApiClient(rest);
        client.setServerIndex(null);
        return client.setBasePath(gateway.url().toString());
    }

    @Bean
    FileSender fileSender(RestClient.Builder builder, CallerHeaders headers, GatewayProperties gateway) {
        var rest = withTolerantJson(builder)
                .baseUrl(gateway.url())
                .requestFactory(requests(gateway, gateway.uploadTimeout()))
                .build();
        return new FileSender(rest, headers);
    }

    @Bean
    FileReceiver fileReceiver(RestClient.Builder builder, CallerHeaders headers, GatewayProperties gateway) {
        var rest = builder.baseUrl(gateway.url())
                .requestFactory(requests(gateway, gateway.uploadTimeout()))
                .build();
        return new FileReceiver(rest, headers);
    }

    /** A newer gateway may say more than this client knows. */
    private static RestClient.Builder withTolerantJson(RestClient.Builder builder) {
        var mapper = ApiClient.createDefaultMapper(null);
        return builder.configureMessageConverters(converters ->
                converters.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(mapper)));
    }

    /** HTTP/1.1, since the client would else ask to upgrade on each connection. */
    private static JdkClientHttpRequestFactory requests(GatewayProperties gateway, Duration timeout) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(gateway.connectTimeout())
                .build();
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(timeout);
        return factory;
    }

    @Bean
    SeedsApi seedsApi(ApiClient client) {
        return new SeedsApi(client);
    }

    @Bean
    SeedUpkeepApi seedUpkeepApi(ApiClient client) {
        return new SeedUpkeepApi(client);
    }

    @Bean
    SeedImportsApi seedImportsApi(ApiClient client) {
        return new SeedImportsApi(client);
    }

    @Bean
    ErasuresApi erasuresApi(ApiClient client) {
        return new ErasuresApi(client);
    }

    @Bean
    HarvestSourcesApi harvestSourcesApi(ApiClient client) {
        return new HarvestSourcesApi(client);
    }

    @Bean
    DuplicatesApi duplicatesApi(ApiClient client) {
        return new DuplicatesApi(client);
    }

    @Bean
    NeedsApi needsApi(ApiClient client) {
        return new NeedsApi(client);
    }

    @Bean
    MatchesApi matchesApi(ApiClient client) {
        return new MatchesApi(client);
    }

    @Bean
    VerdictsApi verdictsApi(ApiClient client) {
        return new VerdictsApi(client);
    }

    @Bean
    CollaboratorsApi collaboratorsApi(ApiClient client) {
        return new CollaboratorsApi(client);
    }

    @Bean
    ReconciliationApi reconciliationApi(ApiClient client) {
        return new ReconciliationApi(client);
    }

    @Bean
    DeadLettersApi deadLettersApi(ApiClient client) {
        return new DeadLettersApi(client);
    }
}
