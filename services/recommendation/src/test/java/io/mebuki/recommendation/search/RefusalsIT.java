package io.mebuki.recommendation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mebuki.recommendation.RecommendationServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad input gets: a problem that names the field, never a server error. */
class RefusalsIT extends RecommendationServers {

    private static final String ID = "\"01900000-0000-7000-8000-000000000001\"";

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("{}", "body"),
                arguments("{\"limit\":3}", "body"),
                arguments("{\"text\":\"電池\",\"needId\":" + ID + "}", "body"),
                arguments("{\"text\":\"電池\",\"seedId\":" + ID + "}", "body"),
                arguments("{\"needId\":" + ID + ",\"seedId\":" + ID + "}", "body"),
                arguments("{\"text\":\"\"}", "text"),
                arguments("{\"text\":\" \"}", "text"),
                arguments("{\"text\":null}", "text"),
                arguments("{\"text\":7}", "text"),
                arguments("{\"text\":\"電\\u0000池\"}", "text"),
                arguments("{\"text\":\"電\\ud83c池\"}", "text"),
                arguments("{\"text\":\"" + "池".repeat(10_001) + "\"}", "text"),
                arguments("{\"text\":\"電池\",\"title\":\"" + "題".repeat(301) + "\"}", "title"),
                arguments("{\"needId\":\"seven\"}", "needId"),
                arguments("{\"needId\":null}", "needId"),
                arguments("{\"seedId\":7}", "seedId"),
                arguments("{\"text\":\"電池\",\"limit\":0}", "limit"),
                arguments("{\"text\":\"電池\",\"limit\":-1}", "limit"),
                arguments("{\"text\":\"電池\",\"limit\":101}", "limit"),
                arguments("{\"text\":\"電池\",\"limit\":\"ten\"}", "limit"),
                arguments("{\"text\":\"電池\",\"limit\":1.5}", "limit"),
                arguments("{\"text\":\"電池\",\"excludeOrganizations\":[\"x\"]}", "excludeOrganizations"),
                arguments("{\"text\":\"電池\",\"excludeOrganizations\":{}}", "excludeOrganizations"),
                arguments(
                        "{\"text\":\"電池\",\"excludeOrganizations\":[" + (ID + ",").repeat(100) + ID + "]}",
                        "excludeOrganizations"),
                arguments("{\"text\":\"電池\",\"mode\":\"relevant\"}", "mode"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBadFieldIsNamed(String body, String field) {
        for (var path : List.of(PEOPLE, INSTITUTIONS)) {
            var answer = ask(path, company(), body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            var error = answer.json().get("errors").get(0);
            assertThat(error.get("field").stringValue()).startsWith(field);
            assertThat(error.get("expected").stringValue()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"text\":\"a\",\"text\":\"b\"}"})
    void whatIsNoSearchAtAllIsRefused(String body) {
        assertThat(ask(PEOPLE, company(), body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+-&|!(){}[]^\"~*?:\\/ AND OR", "。。。", "🌱", "a", "the of and"})
    void anyTextIsAQuestion(String text) {
        var answer = ask(PEOPLE, company(), Map.of("text", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void theLongestTextIsAQuestion() {
        for (var word : List.of("電池の設計と", "battery design and ", "🌱")) {
            var text = word.repeat(10_000).substring(0, 9_998);
            var answer = ask(PEOPLE, company(), Map.of("text", text, "title", word.strip()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void guestsAndOthersWithoutTheRoleAreRefused() {
        var body = Map.of("text", "電池");
        for (var path : List.of(PEOPLE, INSTITUTIONS)) {
            assertThat(ask(path, null, body).status()).isEqualTo(401);
            assertThat(ask(path, "nonsense", body).status()).isEqualTo(401);
            var operator = token(UUID.randomUUID(), "operator", "operator");
            assertThat(ask(path, operator, body).status()).isEqualTo(403);
            var misplaced = token(UUID.randomUUID(), "institute", "company-member");
            assertThat(ask(path, misplaced, body).status()).isEqualTo(403);
        }
    }
}
