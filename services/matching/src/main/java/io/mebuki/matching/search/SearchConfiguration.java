package io.mebuki.matching.search;

import io.mebuki.matching.index.Generations;
import io.mebuki.matching.ranking.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the searches. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    Settings rankingSettings() {
        return Settings.load();
    }

    @Bean
    LiveSearches liveSearches(Generations generations, Settings settings) {
        return new LiveSearches(generations, settings);
    }

    @Bean
    Rehearsal rehearsal(LiveSearches searches, JsonMapper json) {
        return new Rehearsal(searches, json);
    }
}
