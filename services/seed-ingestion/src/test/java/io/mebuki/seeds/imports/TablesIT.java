package io.mebuki.seeds.imports;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static io.mebuki.seeds.testing.Imports.assertCounts;
import static io.mebuki.seeds.testing.Imports.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.RunningService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tables as spreadsheets write them, from the upload to the report. */
class TablesIT {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String CSV = "text/csv";
    private static final String TSV = "text/tab-separated-values";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(TestServers.database("tables_it"), Map.of("mebuki.imports.chunk-rows", 20));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private Api institute;

    @BeforeEach
    void signIn() {
        institute = Api.institute(service, UUID.randomUUID());
    }

    private Api.Answer send(byte[] file, String type, String... headers) {
        return send("", file, type, headers);
    }

    private Api.Answer send(String query, byte[] file, String type, String... headers) {
        return Imports.send(institute, query, file, type, headers);
    }

    private Api.Answer sendText(String file) {
        return send(file.getBytes(StandardCharsets.UTF_8), CSV);
    }

    private JsonNode ended(Api.Answer answer) {
        var state = Imports.ended(institute, path(answer));
        assertFits("SeedImport", state);
        return state;
    }

    @Test
    void aJapaneseTableOfASpreadsheetGoesIn() {
        var file = """
                シーズ番号,シーズ名,概要,キーワード,TRL,社内メモ\r
                S-1,藻類バイオ燃料,"藻類から燃料を作る。
                搾り取りは要らない。",藻類；燃料,4,x\r
                S-2,㈱髙橋の触媒,触媒です。,,,\r
                """.getBytes(CP932);

        var state = ended(send(file, CSV));

        assertCounts(state, 2, 0, 0);
        assertThat(state.get("columns").findValuesAsString("name"))
                .containsExactly("シーズ番号", "シーズ名", "概要", "キーワード", "TRL", "社内メモ");
        assertThat(state.at("/columns/2/field").stringValue()).isEqualTo("description");
        assertThat(state.at("/columns/5/field").isMissingNode()).isTrue();
        assertThat(state.at("/columns/5/examples/0").stringValue()).isEqualTo("x");
        var items = institute.get("/api/v1/seeds?scope=own").json().get("items");
        assertThat(items.findValuesAsString("title")).containsExactlyInAnyOrder("藻類バイオ燃料", "㈱髙橋の触媒");
        assertCounts(ended(send(file, CSV + ";charset=Shift_JIS")), 0, 2, 0);
    }

    @Test
    void aSheetOfAWorkbookGoesIn() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("はじめに");
            var sheet = workbook.createSheet("シーズ");
            for (var cells : List.of(
                    List.of("管理番号", "名称", "概要", "TRL"), List.of("1", "触媒", "x", "4"), List.of("2", "", "x", ""))) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows() * 2);
                IntStream.range(0, cells.size()).forEach(i -> row.createCell(i).setCellValue(cells.get(i)));
            }
            workbook.write(file);
        }
        var bytes = file.toByteArray();

        var path = path(send("?sheet=" + URLEncoder.encode("シーズ", StandardCharsets.UTF_8), bytes, XLSX));

        assertCounts(Imports.ended(institute, path), 1, 0, 1);
        var wrong = institute.get(path + "/report").json().at("/items/0");
        assertThat(wrong.get("row").asInt()).isEqualTo(5);
        assertThat(wrong.get("column").stringValue()).isEqualTo("名称");
        var first = send(bytes, XLSX);
        assertThat(first.status()).isEqualTo(400);
        assertThat(send("?sheet=x", bytes, XLSX).json().at("/errors/0/expected").stringValue())
                .isEqualTo("one of: はじめに, シーズ");
        assertThat(send("?hold=true", new byte[] {'P', 'K', 3, 4}, XLSX).status())
                .isEqualTo(400);
        assertThat(institute.get("/api/v1/seed-imports").json().get("items")).hasSize(1);
    }

    @Test
    void eachBadRowIsReportedWithItsLineAndColumn() {
        var file = """
                管理番号\t名称\t説明\t成熟度\tリンク
                a\tA\tx\t3\thttps://a.example
                b\tB\tx\tずっと先\thttps://b.example

                c\tC\tx\t3\tc.example
                a\tA again\tx\t3\t
                \tD\tx\t3\t
                e\tE\tx\t3\t\tone more
                """;

        var path = path(send(file.getBytes(StandardCharsets.UTF_8), TSV));

        assertCounts(Imports.ended(institute, path), 1, 0, 5);
        var report = institute.get(path + "/report").json();
        assertFits("SeedImportReport", report);
        var rows = report.get("items");
        assertThat(rows.findValuesAsString("row")).containsExactly("3", "5", "6", "7", "8");
        assertThat(rows.findValuesAsString("column")).containsExactly("成熟度", "リンク", "管理番号", "管理番号");
        assertThat(rows.get(0).get("value").stringValue()).isEqualTo("ずっと先");
        assertThat(rows.get(4).get("expected").stringValue()).contains("5 cells");
        var japanese = institute.send("GET", path + "/report", BodyPublishers.noBody(), "Accept-Language", "ja-JP,en");
        assertThat(japanese.json().at("/items/4/expected").stringValue()).contains("5 個までのセル");
    }

    @Test
    void theReportIsATableThatRunsNothing() {
        var file = "番号,名称,概要,成熟度\n\"=HYPERLINK(\"\"x\"\")\",A,x,たぶん\n" + "b,,x,\n".repeat(700);
        var path = path(send(file.getBytes(CP932), CSV));
        Imports.ended(institute, path);

        var table = institute.send("GET", path + "/report.csv", BodyPublishers.noBody(), "Accept-Language", "ja");

        assertThat(table.status()).isEqualTo(200);
        assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(table.header("Content-Disposition")).contains("rejected-rows.csv");
        var lines = table.response().body().lines().toList();
        assertThat(lines).hasSize(702);
        assertThat(lines.get(0)).isEqualTo("\uFEFF行,整理番号,列,項目,値,正しい形");
        assertThat(lines.get(1)).startsWith("2,\"'=HYPERLINK(\"\"x\"\")\",成熟度,trl,たぶん,");
        var other = Api.institute(service, UUID.randomUUID());
        assertThat(other.get(path + "/report.csv").status()).isEqualTo(404);
    }

    @Test
    void manyRowsGoInByChunksAndADryRunChangesNothing() {
        var file = IntStream.range(0, 95)
                .mapToObj(i -> "s-%d,Title %d,\"Line one of %d\nline two\"".formatted(i, i, i))
                .collect(Collectors.joining("\n", "id,title,description\n", ""))
                .getBytes(StandardCharsets.UTF_8);

        assertCounts(ended(send("?dryRun=true", file, CSV)), 95, 0, 0);
        assertThat(institute.get("/api/v1/seeds?scope=own").json().get("items")).isEmpty();
        assertCounts(ended(send(file, CSV)), 95, 0, 0);
        assertCounts(ended(send(file, CSV)), 0, 95, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id,title,description              | body
            1,Title,Text                      | header
            id,title                          | header
            id,title,name,description         | header
            """)
    void whatIsNoTableIsRefusedAndLeavesNothing(String file, String field) {
        var answer = sendText(file);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(field);
        assertThat(institute.get("/api/v1/seed-imports").json().get("items")).isEmpty();
    }

    @Test
    void aQuoteLeftOpenIsRefusedWithWhereItBegins() {
        var answer = sendText("id,title,description\n1,a,b\n2,\"open," + "c,d\n".repeat(400_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo("row");
        assertThat(answer.json().at("/errors/0/expected").stringValue()).contains("every quote closed");
        assertThat(institute.get("/api/v1/seed-imports").json().get("items")).isEmpty();
    }

    @Test
    void theSameKeyWithTheSameTableIsOneImport() {
        var file = "id,title,description\n1,a,b\n".getBytes(StandardCharsets.UTF_8);
        var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};

        var first = path(send(file, CSV, key));

        assertThat(path(send(file, CSV, key))).isEqualTo(first);
        assertThat(send("id,title,description\n1,a,c\n".getBytes(StandardCharsets.UTF_8), CSV, key)
                        .status())
                .isEqualTo(422);
    }
}
