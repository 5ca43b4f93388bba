package io.mebuki.matching.search;

import io.mebuki.matching.index.Generations;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.work.Precedence;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the searches. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    /** @param own a file with figures of one's own in the place of those that come with the service; empty for none */
    @Bean
    Settings rankingSettings(@Value("${mebuki.ranking.figures:}") String own) {
        return own.isEmpty() ? Settings.load() : Settings.load(Path.of(own));
    }

    @Bean
    LiveSearches liveSearches(Generations generations, Settings settings) {
        return new LiveSearches(generations, settings);
    }

    @Bean
    SearchesFirst searchesFirst(Precedence precedence) {
        return new SearchesFirst(precedence.searches());
    }

    @Bean
    Rehearsal rehearsal(LiveSearches searches, JsonMapper json) {
        return new Rehearsal(searches, json);
    }
}
