package io.mebuki.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The JSON Schema of a row stands alone, for whoever checks a file before it is sent. */
class RowSchemaTest {

    private static final JsonNode TREE = new YAMLMapper()
            .readTree(Objects.requireNonNull(RowSchemaTest.class.getResourceAsStream("/openapi/seed-row.yaml")));

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new JsonMapper().writeValueAsString(TREE), InputFormat.JSON);

    private static List<Error> errors(String row) {
        return SCHEMA.validate(row, InputFormat.JSON);
    }

    @Test
    void aWholeRowFits() {
        assertThat(errors("""
                {"sourceId":"S-1","title":"T","description":"","language":"ja","translations":{"en":{"title":"T"}},"trl":4,
                 "people":[{"sourceId":"p","name":"N","orcid":null}],"ip":[{"number":"JP1"}],"visibility":"draft",
                 "organization":"O","organizationRor":"https://ror.org/057zh3y96",
                 "confirmedUntil":"2027-03-31","url":"https://example.org/"}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{}",
                "{\"sourceId\":\"S-1\",\"title\":\" \",\"description\":\"\"}",
                "{\"sourceId\":\"S-1\",\"title\":\"T\",\"description\":\"\",\"trl\":10}",
                "{\"sourceId\":\"S-1\",\"title\":\"T\",\"description\":\"\",\"colour\":1}",
                "{\"sourceId\":\"S-1\",\"title\":\"T\",\"description\":\"\",\"organizationRor\":\"057zh3y96\"}",
                "{\"sourceId\":\"S-1\",\"title\":\"T\",\"description\":\"\",\"people\":[{\"name\":\"N\"}]}"
            })
    void aRowThatAnImportRejectsDoesNot(String row) {
        assertThat(errors(row)).isNotEmpty();
    }

    @Test
    void nothingPointsOutOfIt() {
        assertThat(TREE.findValuesAsString("$ref")).isNotEmpty().allMatch(target -> target.startsWith("#/$defs/"));
    }
}
