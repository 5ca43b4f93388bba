package io.mebuki.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.platform.problem.FieldViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ContractSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<FieldViolation> violations(String body) {
        return ContractSchema.of("SeedInput").violations(JSON.readTree(body));
    }

    @Test
    void acceptsTheLeastAndTheMost() {
        assertThat(violations("""
                {"sourceId":"a","title":"b","description":""}""")).isEmpty();
        assertThat(violations("""
                {"sourceId":"a","title":"湿式触媒","description":"","language":null,"keywords":null,"people":[{"sourceId":"p","name":"n","orcid":null}],
                 "translations":{"en":{"title":"t","description":null}},"trl":9,"visibility":"members","confirmedUntil":"2027-01-31"}""")).isEmpty();
    }

    @Test
    void countsCodePoints() {
        var astral = "𠮷".repeat(300);
        assertThat(violations("{\"sourceId\":\"a\",\"description\":\"\",\"title\":\"" + astral + "\"}"))
                .isEmpty();
        assertThat(violations("{\"sourceId\":\"a\",\"description\":\"\",\"title\":\"" + astral + "x\"}"))
                .extracting(FieldViolation::field, FieldViolation::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("title", "at most 300 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t\n", "\u3000", "\u00a0\u2003", "\u2028", "\ufeff"})
    void whatNobodySeesIsBlank(String title) {
        var body = JSON.createObjectNode()
                .put("sourceId", "a")
                .put("description", "")
                .put("title", title);
        assertThat(ContractSchema.of("SeedInput").violations(body))
                .extracting(FieldViolation::field)
                .containsExactly("title");
        assertThat(ContractSchema.of("SeedInput").violations(body.put("title", title + "芽" + title)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":"b","description":""}                                                         | sourceId             | a value
            {"sourceId":"a","title":"","description":""}                                           | title                | at least 1 character
            {"sourceId":"a","title":7,"description":""}                                            | title                | a value of type string
            {"sourceId":"a","title":"b","description":"","trl":10}                                 | trl                  | at most 9
            {"sourceId":"a","title":"b","description":"","trl":"5"}                                | trl                  | a value of type integer
            {"sourceId":"a","title":"b","description":"","kind":"idea"}                            | kind                 | one of technology, dataset, equipment, software, expertise
            {"sourceId":"a","title":"b","description":"","colour":"red"}                           | colour               | no such field
            {"sourceId":"a","title":"b","description":"","people":[{"sourceId":"p"}]}              | people[0].name       | a value
            {"sourceId":"a","title":"b","description":"","people":[{"sourceId":"p","name":"n","x":1}]} | people[0].x      | no such field
            {"sourceId":"a","title":"b","description":"","confirmedUntil":"tomorrow"}              | confirmedUntil       | a date, for instance 2026-11-23
            {"sourceId":"a","title":"b","description":"","translations":{"en":{}}}                 | translations.en.title | a value
            {"sourceId":"a","title":"\\u0000","description":""}                                    | title                | text that is not blank and has no NUL character
            {"sourceId":"a","title":"\\ud800","description":""}                                    | title                | whole characters, no lone surrogates
            {"sourceId":"a","title":"b","description":"","url":"javascript:alert(1)"}              | url                  | an address that begins with http:// or https://
            {"sourceId":"a","title":"b","description":"","organizationRor":"https://ror.org/057zh3y9l"} | organizationRor | a ROR identifier, for instance https://ror.org/057zh3y96
            {"sourceId":"a","title":"b","description":"","organizationRor":"https://ror.org/057zh3y96\\n"} | organizationRor | at most 25 characters
            []                                                                                     | body                 | a value of type object
            """)
    void namesFieldAndExpectation(String body, String field, String expected) {
        assertThat(violations(body.replace("\\\\", "\\"))).anySatisfy(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.expected()).isEqualTo(expected.replace("\\\\", "\\"));
        });
    }

    @Test
    void saysWhichOfSeveralIsWanted() {
        var search = ContractSchema.of("CollaboratorSearch");
        assertThat(search.violations(JSON.readTree("{\"text\":\"a\"}"))).isEmpty();
        assertThat(search.violations(JSON.readTree("{}")))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.expected()).isEqualTo("Exactly one of text, needId and seedId."));
    }
}
