package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.seeds.tables.RawRow;
import io.mebuki.seeds.tables.TableColumn;
import io.mebuki.seeds.tables.TableColumns;
import io.mebuki.seeds.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReportWordsTest {

    private static final TableColumns COLUMNS = new TableColumns(List.of(
            new TableColumn("a", "sourceId", List.of()),
            new TableColumn("b", "title", List.of()),
            new TableColumn("c", "description", List.of())));

    private final RowParser parser = new RowParser(new JsonMapper());

    private String japanese(byte[] line, @Nullable TableColumns columns) {
        var row = parser.parse(new Line.Whole(1, line), columns);
        assertThat(row).isInstanceOf(Row.Bad.class);
        return Words.in(Locale.JAPAN, ((Row.Bad) row).rejection().expected());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{'sourceId':'a','title':'t'}",
                "{'sourceId':'','title':'t','description':''}",
                "{'sourceId':'a','title':' ','description':''}",
                "{'sourceId':'a','title':'t','description':'','x':1}",
                "{'sourceId':'a','title':'t','description':'','trl':0}",
                "{'sourceId':'a','title':'t','description':'','trl':10}",
                "{'sourceId':'a','title':'t','description':'','trl':'x'}",
                "{'sourceId':'a','title':'t','description':'','kind':'x'}",
                "{'sourceId':'a','title':'t','description':'','url':'x'}",
                "{'sourceId':'a','title':'t','description':'','organizationRor':'x'}",
                "{'sourceId':'a','title':'t','description':'','language':'?'}",
                "{'sourceId':'a','title':'t','description':'\\ud800'}",
                "{'sourceId':'a','title':'t','description':'','people':[{'sourceId':'p','name':'n','orcid':'1'}]}",
                "{'sourceId':'a','title':'t','description':'','confirmedUntil':'x'}",
                "{'sourceId':'a','title':'t','description':'','translations':{'en':{}}}"
            })
    void whatIsExpectedOfASeedIsSaidInJapanese(String line) {
        assertThat(japanese(line.replace('\'', '"').getBytes(StandardCharsets.UTF_8), null))
                .containsPattern("[\\p{IsHiragana}\\p{IsHan}]");
    }

    @Test
    void whatIsExpectedOfARowIsSaidInJapanese() {
        var json = new JsonMapper();
        for (var row : List.of(
                new RawRow(1, null),
                new RawRow(1, List.of("1", "t", "d", "more")),
                new RawRow(1, List.of("1", "\uFFFD")))) {
            assertThat(japanese(json.writeValueAsBytes(row), COLUMNS)).containsPattern("\\p{IsHan}");
        }
        assertThat(japanese("\"é\"".getBytes(StandardCharsets.ISO_8859_1), null))
                .isEqualTo("UTF-8 の文字");
    }

    @Test
    void lengthsAndChoicesKeepTheirFigures() {
        assertThat(Words.in(Locale.JAPANESE, "at most 300 characters")).isEqualTo("300 文字以内");
        assertThat(Words.in(Locale.JAPANESE, "one of public, private")).isEqualTo("次のうちのどれか：public, private");
        assertThat(Words.in(Locale.ENGLISH, "at most 300 characters")).isEqualTo("at most 300 characters");
        assertThat(Words.in(Locale.JAPANESE, "something new")).isEqualTo("something new");
    }

    @Test
    void whatWasSentStandsWithWhatWasExpected() {
        assertThat(Words.in(Locale.JAPANESE, "title: got 'x: y', expected at most 300 characters"))
                .isEqualTo("title：「x: y」の代わりに、300 文字以内");
    }

    @Test
    void aRepeatedSourceIdAndTooLongALineAreSaidInJapanese() {
        var tooLong = (Row.Bad) parser.parse(new Line.TooLong(3), null);
        assertThat(Words.in(Locale.JAPANESE, tooLong.rejection().expected())).isEqualTo("1 行は 1 MB まで");
        var repeated = new FieldViolation("sourceId", "a", "a sourceId that stands once in the file");
        assertThat(Words.in(Locale.JAPANESE, repeated.expected())).contains("1 回だけ");
    }
}
