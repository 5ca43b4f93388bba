package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class RowParserTest {

    private final RowParser parser = new RowParser(JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build());

    private Row parse(String line) {
        return parser.parse(new Line.Whole(7, line.getBytes(StandardCharsets.UTF_8)), null);
    }

    private Rejection rejected(Row row) {
        assertThat(row).isInstanceOf(Row.Bad.class);
        return ((Row.Bad) row).rejection();
    }

    @Test
    void aRowIsKeptCodePointForCodePoint() {
        var row = parse("{\"sourceId\":\" s \",\"title\":\"e\\u0301 \uD842\uDFB7\",\"description\":\"\u00a0ｶﾞ\"}\r");
        assertThat(row).isInstanceOf(Row.Good.class);
        var content = ((Row.Good) row).content();
        assertThat(content.sourceId()).isEqualTo(" s ");
        assertThat(content.title()).isEqualTo("e\u0301 \uD842\uDFB7");
        assertThat(content.description()).isEqualTo("\u00a0ｶﾞ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {                                                          | row
                    "text"                                                     | row
                    []                                                         | row
                    {"sourceId":"a","title":"t","description":""} {}           | row
                    {"sourceId":"a","title":"t","description":"","title":"u"}  | row
                    {"sourceId":"a","title":"t"}                               | description
                    {"sourceId":"a","title":"t","description":null}            | description
                    {"sourceId":"a","title":" ","description":""}              | title
                    {"sourceId":"a","title":"t","description":"","x":1}        | x
                    {"sourceId":"a","title":"t","description":"","trl":0}      | trl
                    {"sourceId":"a","title":"t","description":"","trl":1.5}    | trl
                    {"sourceId":"a","title":"t","description":"\\u0000"}       | description
                    {"sourceId":"a","title":"t","description":"\\udc00"}       | description
                    {"sourceId":"a","title":"t","description":"","people":[{"sourceId":"p"}]} | people[0].name
                    {"sourceId":"a","title":"t","description":"","confirmedUntil":"2026-13-01"} | confirmedUntil
                    NaN                                                        | row
                    """)
    void aBadRowNamesItsField(String line, String field) {
        var rejection = rejected(parse(line));
        assertThat(rejection.line()).isEqualTo(7);
        assertThat(rejection.field()).isEqualTo(field);
        assertThat(rejection.expected()).isNotBlank();
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        var latin = "{\"sourceId\":\"a\",\"title\":\"é\",\"description\":\"\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rejected(parser.parse(new Line.Whole(1, latin), null)).expected())
                .contains("UTF-8");
        byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        assertThat(rejected(parser.parse(new Line.Whole(1, surrogate), null)).expected())
                .contains("UTF-8");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(rejected(parse("[".repeat(100_000))).field()).isEqualTo("row");
    }

    @Test
    void aReportHoldsWhatADatabaseCanHold() {
        var rejection = rejected(parse("{\"sourceId\":\"a\\u0000b\",\"title\":\"t\",\"description\":\"\"}"));
        assertThat(rejection.sourceId()).isEqualTo("a\u2400b");
        assertThat(rejection.value()).isEqualTo("a\u2400b");
        var unknown = rejected(parse(
                "{\"sourceId\":\"a\",\"title\":\"t\",\"description\":\"\",\"%s\":1}".formatted("x".repeat(5_000))));
        assertThat(unknown.field()).hasSize(200);
    }
}
