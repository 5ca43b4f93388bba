package io.mebuki.recommendation.needs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the keeping of needs. */
@Configuration(proxyBeanMethods = false)
class NeedsConfiguration {

    @Bean
    Needs needs(JdbcClient jdbc) {
        return new Needs(jdbc);
    }
}
