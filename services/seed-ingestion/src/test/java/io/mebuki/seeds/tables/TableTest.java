package io.mebuki.seeds.tables;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mebuki.platform.contract.ContractSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HEADER = "id,title,description\n";

    private static Table table(byte[] file, @Nullable Charset said) {
        try {
            return Table.separated(new ByteArrayInputStream(file), ',', said);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<RawRow> rows(String file) {
        return RowsRead.of(table(file.getBytes(UTF_8), null));
    }

    private static List<TableRow> read(Table table) {
        return RowsRead.of(table).stream()
                .map(row -> TableRow.of(row, table.columns()))
                .toList();
    }

    private static List<TableRow> read(String file) {
        return read(table(file.getBytes(UTF_8), null));
    }

    private static JsonNode only(String file) {
        var rows = read(file);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().wrong()).isNull();
        return rows.getFirst().seed();
    }

    private static TableException refused(String file) {
        return assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> {
                    var table = table(file.getBytes(UTF_8), null);
                    table.columns().refuseProblems();
                    RowsRead.of(table);
                })
                .actual();
    }

    @Test
    void japaneseAndEnglishNamesInAnyOrder() {
        var table = table("""
                メモ,概要,キーワード,タイトル（英語）,シーズ名,Ｎｏ．,TRL,公開範囲,種別,研究者,確認期限
                x,説明です,触媒；水素、アンモニア,Catalyst,触媒,S-1,ＴＲＬ４,非公開,装置,山田 太郎 (r-1); Ann Lee <0000-0002-1825-0097>,2027年3月5日
                """.getBytes(UTF_8), null);

        assertThat(table.columns().columns().getFirst()).isEqualTo(new TableColumn("メモ", null, List.of("x")));
        assertThat(table.columns().of("translations.en.title")).isEqualTo("タイトル（英語）");
        assertThat(table.columns().of("keywords[3]")).isEqualTo("キーワード");
        assertThat(table.columns().of("row")).isNull();
        var seed = read(table).getFirst().seed();
        assertFits("SeedInput", seed);
        assertThat(seed).isEqualTo(JSON.readTree("""
                {"description": "説明です", "keywords": ["触媒", "水素", "アンモニア"],
                 "translations": {"en": {"title": "Catalyst"}}, "title": "触媒", "sourceId": "S-1", "trl": 4,
                 "visibility": "private", "kind": "equipment",
                 "people": [{"sourceId": "r-1", "name": "山田 太郎"},
                            {"orcid": "0000-0002-1825-0097", "sourceId": "0000-0002-1825-0097", "name": "Ann Lee"}],
                 "confirmedUntil": "2027-03-05"}"""));
    }

    @Test
    void rightsHaveAnOfficeAndAStatusInBrackets() {
        var seed = only("id,title,description,特許\n1,a,b,特許第7123456号（JPO、登録）；US 11/222 (USPTO)、特願2026-1\n");

        assertFits("SeedInput", seed);
        assertThat(seed.get("ip")).isEqualTo(JSON.readTree("""
                [{"number": "特許第7123456号", "office": "JPO", "status": "登録"}, {"number": "US 11/222", "office": "USPTO"},
                 {"number": "特願2026-1"}]"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"所属の ROR", "ROR", "ror of the affiliation", "organizationRor"})
    void aRorMayBeWrittenShort(String column) {
        var seed = only("id,title,description," + column + "\n1,a,b,ｒｏｒ.org/057zh3y96\n");
        assertThat(seed.path("organizationRor").stringValue()).isEqualTo("https://ror.org/057zh3y96");
        assertFits("SeedInput", seed);
    }

    @Test
    void quotedCellsMayHaveLinesAndSeparators() {
        var file = HEADER + "1,\"a, \"\"b\"\"\",\"one\ntwo\"\n\n2,c,\n, ,\n";
        var rows = read(file);

        assertThat(rows(file)).extracting(RawRow::row).containsExactly(2L, 5L);
        assertThat(rows.getFirst().seed().get("title").stringValue()).isEqualTo("a, \"b\"");
        assertThat(rows.getFirst().seed().get("description").stringValue()).isEqualTo("one\ntwo");
        assertThat(rows.getLast().seed().get("description").stringValue()).isEmpty();
    }

    @Test
    void textIsKeptCodePointForCodePoint() {
        assertThat(only(HEADER + "1, Ａ b ,x\n").get("title").stringValue()).isEqualTo(" Ａ b ");
    }

    @Test
    void theEncodingIsFound() {
        var text = "番号,名称,概要\n1,①髙ソフト～,表示\n";
        var cp932 = text.getBytes(Charset.forName("windows-31j"));
        for (var file : List.of(
                text.getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_16LE), cp932)) {
            assertThat(read(table(file, null)).getFirst().seed().get("title").stringValue())
                    .startsWith("①髙ソフト");
        }
        assertThat(read(table(cp932, Charset.forName("windows-31j")))).hasSize(1);
    }

    @Test
    void aLongFileMayEndItsHeadInsideACharacter() {
        var rows = HEADER + "1,x," + "あ".repeat(120_000) + "\n2,い,う\n";
        assertThat(read(rows).getLast().seed().get("title").stringValue()).isEqualTo("い");
    }

    @Test
    void aRowInAnotherEncodingIsWrongAlone() {
        var good = HEADER + "1,あ,い\n" + "2,x," + "y".repeat(300_000) + "\n";
        var bad = "3,あ,い\n".getBytes(Charset.forName("windows-31j"));
        var file = new byte[good.getBytes(UTF_8).length + bad.length];
        System.arraycopy(good.getBytes(UTF_8), 0, file, 0, file.length - bad.length);
        System.arraycopy(bad, 0, file, file.length - bad.length, bad.length);

        var rows = read(table(file, null));

        assertThat(rows).extracting(row -> row.wrong() == null).containsExactly(true, true, false);
    }

    @Test
    void moreCellsThanColumnsAreWrongUnlessTheySayNothing() {
        var rows = read(HEADER + "1,a,b,\n2,a,b,c\n3,a\n");

        assertThat(rows).extracting(row -> row.wrong() == null).containsExactly(true, false, true);
        assertThat(rows.get(2).seed().has("description")).isFalse();
    }

    @Test
    void aRowTooLongForItsLineKeepsItsNumber() {
        for (var cell : List.of("あ".repeat(400_000), "x".repeat(10_000_000))) {
            var file = HEADER + "1,a,\"x\ny\"\n2,b," + cell + "\n3,c,d\n";

            assertThat(rows(file)).extracting(RawRow::row).containsExactly(2L, 4L, 5L);
            assertThat(read(file)).extracting(row -> row.wrong() == null).containsExactly(true, false, true);
        }
    }

    @Test
    void aCharacterThatNoDatabaseKeepsIsLeftToTheSchema() {
        assertThat(ContractSchema.of("SeedInput")
                        .violations(only(HEADER + "1,a\u0000b,c\n"))
                        .getFirst()
                        .field())
                .isEqualTo("title");
    }

    @ParameterizedTest
    @CsvSource({"five, trl", "0, trl", "12, trl", "grid.26999.3d, organizationRor"})
    void whatCannotBeReadIsLeftToTheSchema(String cell, String field) {
        var seed = only("id,title,description," + field + "\n1,a,b," + cell + "\n");
        assertThat(ContractSchema.of("SeedInput").violations(seed).getFirst().field())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void anEmptyFileIsNoTable(String file) {
        assertThat(refused(file).violation().field()).isEqualTo("body");
    }

    @Test
    void aTableNeedsCertainColumnsEachOnce() {
        assertThat(refused("id,title\n1,a\n").violation().expected()).contains("description", "概要");
        assertThat(refused("1,a,b\n").violation().value()).isEqualTo("1, a, b");
        assertThat(refused("id,title,名称,description\n").violation().value()).isEqualTo("名称");
        assertThat(refused(HEADER.strip() + ",x".repeat(2_000) + "\n")
                        .violation()
                        .expected())
                .isEqualTo("at most 500 columns");
    }

    @Test
    void aQuoteThatNeverClosesEndsTheReading() {
        var open = HEADER + "1,\"a," + "b,c\n".repeat(5_000_000);
        assertThat(refused(open).violation().expected()).contains("every quote closed");
        assertThat(refused(HEADER + "1,\"a,b\n").violation().expected()).contains("every quote closed");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var bytes = new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xfd, (byte) 0xff, (byte) 0xa0};
        assertThatExceptionOfType(TableException.class).isThrownBy(() -> table(bytes, null));
    }
}
