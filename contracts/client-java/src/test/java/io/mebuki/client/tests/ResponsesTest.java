package io.mebuki.client.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.client.ApiClient;
import io.mebuki.client.model.PassageRole;
import io.mebuki.client.model.SeedMatches;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ResponsesTest {

    private static final String MATCHES = """
            {"items": [{
              "seed": {"id": "019ab1f0-0000-7000-8000-000000000001", "sourceId": "S-1", "title": "吉の字は𠮷"},
              "score": 0.83, "belowFloor": false, "unexpectedness": 0.1,
              "components": {"lexical": 0.7, "semantic": 0.9, "fieldDistance": 0.2},
              "reasons": [{"role": "mechanism",
                "needSpan": {"field": "text", "start": 0, "end": 2, "text": "𠮷野"},
                "seedSpan": {"field": "title", "start": 4, "end": 5, "text": "𠮷"}, "similarity": 0.88}],
              "unmet": [{"needSpan": {"field": "text", "start": 3, "end": 5, "text": "安価"}}], "linked": []}],
             "noGoodMatch": false, "model": "multilingual-e5-small", "lexicalOnly": false}
            """;

    private final JsonMapper mapper = ApiClient.createDefaultMapper(null);

    @Test
    void aResponseIsReadWhole() {
        var matches = mapper.readValue(MATCHES, SeedMatches.class);

        assertThat(matches.getNoGoodMatch()).isFalse();
        assertThat(matches.getItems()).singleElement().satisfies(match -> {
            assertThat(match.getSeed().getId()).isEqualTo(UUID.fromString("019ab1f0-0000-7000-8000-000000000001"));
            assertThat(match.getSeed().getTitle()).isEqualTo("吉の字は𠮷");
            assertThat(match.getSeed().getOrganization()).isNull();
            assertThat(match.getScore()).isEqualTo(0.83);
            assertThat(match.getReasons()).singleElement().satisfies(reason -> {
                assertThat(reason.getRole()).isEqualTo(PassageRole.MECHANISM);
                assertThat(reason.getSeedSpan().getEnd()).isEqualTo(5);
            });
        });
    }

    @Test
    void aResponseIsWrittenAsItWasRead() {
        var matches = mapper.readValue(MATCHES, SeedMatches.class);

        assertThat(mapper.readTree(mapper.writeValueAsString(matches))).isEqualTo(mapper.readTree(MATCHES));
    }

    @Test
    void whatALaterServerAddsIsNoErrorEvenForAStrictMapper() {
        var strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var later = MATCHES.replace("\"sourceId\"", "\"colour\": \"green\", \"sourceId\"")
                .replace("mechanism", "smell");

        var matches = strict.readValue(later, SeedMatches.class);

        assertThat(matches.getItems().getFirst().getReasons().getFirst().getRole())
                .isEqualTo(PassageRole.UNKNOWN_DEFAULT_OPEN_API);
    }
}
