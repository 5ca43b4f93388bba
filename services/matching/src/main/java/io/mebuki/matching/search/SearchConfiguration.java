package io.mebuki.matching.search;

import io.mebuki.matching.fields.FieldFinder;
import io.mebuki.matching.index.NeedIndex;
import io.mebuki.matching.index.SeedIndex;
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
    SeedSearch seedSearch(SeedIndex seeds, FieldFinder fields, Settings settings) {
        return new SeedSearch(seeds, fields, settings);
    }

    @Bean
    WordSearch wordSearch(SeedIndex seeds, Settings settings) {
        return new WordSearch(seeds, settings);
    }

    @Bean
    Rehearsal rehearsal(SeedIndex seeds, SeedSearch search, JsonMapper json) {
        return new Rehearsal(seeds, search, json);
    }

    @Bean
    NeedSearch needSearch(NeedIndex needs, Settings settings) {
        return new NeedSearch(needs, settings);
    }
}
