package io.mebuki.platform.census;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Lets other services ask what a service holds that declares it. */
@AutoConfiguration
@ConditionalOnBean(Holdings.class)
public class CensusConfiguration {

    @Bean
    CensusController censusController(ObjectProvider<Holdings> holdings) {
        return new CensusController(holdings.stream().toList());
    }
}
