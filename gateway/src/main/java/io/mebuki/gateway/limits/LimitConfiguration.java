package io.mebuki.gateway.limits;

import io.mebuki.gateway.edge.ClientAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the limits. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    RateLimits rateLimits(LimitSettings settings, ClientAddress addresses) {
        return new RateLimits(settings, addresses);
    }

    @Bean
    BodyLimits bodyLimits(LimitSettings settings) {
        return new BodyLimits(settings);
    }
}
