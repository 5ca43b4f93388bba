package io.mebuki.matching.work;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires who steps aside for whom. */
@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    @Bean
    Precedence precedence() {
        return new Precedence();
    }
}
