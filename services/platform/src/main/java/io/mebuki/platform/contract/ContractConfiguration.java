package io.mebuki.platform.contract;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Switches the contract check on where the contract is on the class path. */
@AutoConfiguration
@ConditionalOnResource(resources = "classpath:openapi/mebuki.yaml")
public class ContractConfiguration {

    @Bean
    ContractBodyAdvice contractBodyAdvice(JsonMapper json) {
        return new ContractBodyAdvice(json);
    }

    @Bean
    ContractParameters contractParameters() {
        return new ContractParameters();
    }
}
