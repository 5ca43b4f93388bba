package io.mebuki.platform.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Wires the problem answers. A server of pages switches the advice off with {@code mebuki.problems.advice=false}. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class) // whose own advice would come first and say less
public class ProblemConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    @ConditionalOnProperty(name = "mebuki.problems.advice", matchIfMissing = true)
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }
}
