package io.mebuki.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.mebuki.gateway.GatewaySettings;
import io.mebuki.platform.problem.ProblemWriter;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Wires the way to the services. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    /** Below the 20 s after which a service closes an idle connection, so that it does not close under a request. */
    private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(10);

    /** After everything that the gateway answers itself. */
    @Bean
    @Order(2)
    RouterFunction<ServerResponse> routes(GatewaySettings settings, Breakers breakers) {
        return Routing.routes(settings, breakers);
    }

    @Bean
    RawHandler proxyExchangeHandlerFunction(
            StreamingExchange exchange,
            ObjectProvider<RequestHttpHeadersFilter> requestFilters,
            ObjectProvider<ResponseHttpHeadersFilter> responseFilters) {
        return new RawHandler(exchange, requestFilters, responseFilters);
    }

    @Bean
    StreamingExchange proxyExchange(
            CloseableHttpClient client,
            ScheduledThreadPoolExecutor exchangeClock,
            ProxySettings settings,
            OpenStreams streams) {
        return new StreamingExchange(client, exchangeClock, settings, streams);
    }

    @Bean
    OpenStreams openStreams() {
        return new OpenStreams();
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledThreadPoolExecutor exchangeClock() {
        var clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("exchange-clock").factory());
        clock.setRemoveOnCancelPolicy(true);
        clock.prestartAllCoreThreads();
        return clock;
    }

    /** Nothing of the client's own will: no redirect, cookie, retry, decompression or header of its making. */
    @Bean
    CloseableHttpClient proxyClient(ProxySettings settings) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(MonitoringResponseOutOfOrderStrategy.INSTANCE)
                        .build())
                .setMaxConnPerRoute(settings.connections())
                .setMaxConnTotal(settings.connections() * 6)
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.DISABLED)
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setKeepAliveStrategy((response, context) -> KEEP_ALIVE)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    @Bean
    Breakers breakers(CircuitBreakerRegistry registry, FailureAnswers answers) {
        return new Breakers(registry, answers);
    }

    @Bean
    FailureAnswers failureAnswers(ProblemWriter problems, ProxySettings settings) {
        return new FailureAnswers(problems, settings.breaker().open());
    }

    @Bean
    CircuitBreakerRegistry circuitBreakers(ProxySettings settings) {
        var breaker = settings.breaker();
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimumCalls())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.open())
                .permittedNumberOfCallsInHalfOpenState(3)
                .build());
    }

    @Bean
    TaggedCircuitBreakerMetrics circuitBreakerMetrics(CircuitBreakerRegistry registry) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry);
    }
}
