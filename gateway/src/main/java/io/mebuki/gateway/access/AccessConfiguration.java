package io.mebuki.gateway.access;

import io.mebuki.gateway.GatewaySettings;
import io.mebuki.gateway.limits.BodyLimits;
import io.mebuki.gateway.limits.RateLimits;
import io.mebuki.platform.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.CorsFilter;

/** Wires the decisions and the guard; the guard and the CORS filter stand in security chains, not before every request. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Decisions keycloakDecisions(KeycloakSettings settings) {
        return new KeycloakDecisions(settings);
    }

    @Bean
    ExecutorService decisionThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    RememberedDecisions rememberedDecisions(
            Decisions decisions,
            KeycloakSettings settings,
            Clock clock,
            ExecutorService decisionThreads,
            MeterRegistry meters) {
        return new RememberedDecisions(decisions, settings.remembered(), clock, decisionThreads, meters);
    }

    @Bean
    EndpointGuard endpointGuard(
            RememberedDecisions decisions, RateLimits rates, BodyLimits bodies, ProblemWriter problems) {
        return new EndpointGuard(decisions, rates, bodies, problems);
    }

    @Bean
    FilterRegistrationBean<EndpointGuard> endpointGuardOnlyInItsChain(EndpointGuard guard) {
        var registration = new FilterRegistrationBean<>(guard);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    CorsFilter crossOriginFilter(GatewaySettings gateway, CorsSettings settings) {
        return CrossOrigin.filter(gateway, settings);
    }

    @Bean
    FilterRegistrationBean<CorsFilter> crossOriginFilterOnlyInItsChains(CorsFilter crossOriginFilter) {
        var registration = new FilterRegistrationBean<>(crossOriginFilter);
        registration.setEnabled(false);
        return registration;
    }
}
