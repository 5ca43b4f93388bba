package io.mebuki.seeds.tables;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mebuki.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Workbooks as spreadsheet programs write them, and as people write them who mean harm. */
class WorkbookTest {

    private static final long MOST = 64 << 20;
    private static final List<String> HEADER = List.of("管理番号", "名称", "概要", "TRL", "確認期限");

    private static byte[] workbook(Consumer<XSSFWorkbook> content) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] oneSheet(Consumer<Sheet> rows) {
        return workbook(workbook -> {
            var sheet = workbook.createSheet("シーズ");
            row(sheet, 0, HEADER.toArray());
            rows.accept(sheet);
        });
    }

    private static void row(Sheet sheet, int number, Object... values) {
        var row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            var cell = row.createCell(i);
            switch (values[i]) {
                case Number figure -> cell.setCellValue(figure.doubleValue());
                case LocalDate date -> {
                    cell.setCellValue(date);
                    var style = sheet.getWorkbook().createCellStyle();
                    style.setDataFormat((short) 14);
                    cell.setCellStyle(style);
                }
                default -> cell.setCellValue(String.valueOf(values[i]));
            }
        }
    }

    private static Table table(byte[] file, @Nullable String sheet) {
        try {
            return Table.workbook(new ByteArrayInputStream(file), MOST, sheet);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<RawRow> rows(byte[] file) {
        return RowsRead.of(table(file, null));
    }

    private static String refusal(byte[] file) {
        return assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> rows(file))
                .actual()
                .violation()
                .expected();
    }

    /** The same workbook with another content of one of its parts. */
    private static byte[] with(byte[] workbook, String part, byte[] content) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var bytes = new ByteArrayOutputStream();
                var out = new ZipOutputStream(bytes)) {
            for (@Nullable ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? content : in.readAllBytes());
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] strings(String items) {
        return ("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + items + "</sst>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void figuresDatesAndFormulasReadAsTheyAreShown() {
        var file = oneSheet(sheet -> {
            row(sheet, 2, 12, "触媒", "低温で働く。", 4, LocalDate.of(2027, 3, 5));
            sheet.getRow(2).getCell(1).setCellFormula("\"触\"&\"媒\"");
            sheet.getRow(2).getCell(1).setCellValue("触媒");
        });
        var table = table(file, null);

        var rows = RowsRead.of(table);

        assertThat(rows).containsExactly(new RawRow(3, List.of("12", "触媒", "低温で働く。", "4", "2027-03-05")));
        var seed = TableRow.of(rows.getFirst(), table.columns()).seed();
        assertFits("SeedInput", seed);
        assertThat(seed.get("trl").intValue()).isEqualTo(4);
    }

    @Test
    void macrosAndOtherWorkbooksAreNotLookedAt() {
        var file = workbook(workbook -> {
            var sheet = workbook.createSheet("シーズ");
            row(sheet, 0, HEADER.toArray());
            row(sheet, 1, "a", "A", "x");
            try (var other = new XSSFWorkbook()) {
                other.createSheet("x");
                workbook.linkExternalWorkbook("http://127.0.0.1:1/other.xlsx", other);
                workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            sheet.getRow(1).getCell(1).setCellFormula("[http://127.0.0.1:1/other.xlsx]x!A1");
            sheet.getRow(1).getCell(1).setCellValue("A");
        });

        assertThat(rows(file)).containsExactly(new RawRow(2, List.of("a", "A", "x")));
    }

    @Test
    void whatAFormulaCouldNotComputeSaysNothing() {
        var file = oneSheet(sheet -> {
            row(sheet, 1, "a", "A", "x", "");
            sheet.getRow(1).getCell(3).setCellFormula("1/0");
            sheet.getRow(1).getCell(3).setCellErrorValue(FormulaError.DIV0.getCode());
        });

        assertThat(rows(file)).containsExactly(new RawRow(2, List.of("a", "A", "x", "")));
    }

    @Test
    void readingsOfKanjiAreNoText() {
        var file = oneSheet(sheet -> row(sheet, 1, "a", "名", "x"));
        var items = "<si><t>管理番号</t></si><si><t>名称</t></si><si><t>概要</t></si><si><t>TRL</t></si><si><t>確認期限</t></si>"
                + "<si><t>a</t></si><si><t>髙橋の触媒</t><rPh sb=\"0\" eb=\"2\"><t>タカハシ</t></rPh></si><si><t>x</t></si>";

        var rows = rows(with(file, "xl/sharedStrings.xml", strings(items)));

        assertThat(rows).containsExactly(new RawRow(2, List.of("a", "髙橋の触媒", "x")));
    }

    @Test
    void theFirstSheetThatIsNotHiddenOrTheNamedOne() {
        var file = workbook(workbook -> {
            for (var name : List.of("設定", "シーズ", "Further")) {
                var sheet = workbook.createSheet(name);
                row(sheet, 0, "id", "title", "description");
                row(sheet, 1, name, "A", "x");
            }
            workbook.setSheetHidden(0, true);
            workbook.setActiveSheet(1);
        });

        assertThat(rows(file).getFirst().cells()).startsWith("シーズ");
        assertThat(RowsRead.of(table(file, "Further")).getFirst().cells()).startsWith("Further");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> table(file, "Sheet1"))
                .satisfies(refused -> assertThat(refused.violation().expected()).isEqualTo("one of: 設定, シーズ, Further"));
    }

    @Test
    void emptyWorkbooksAndThoseWithoutHeaderAreNoTables() {
        assertThat(refusal(workbook(workbook -> workbook.createSheet("x")))).contains("names of the columns");
        assertThat(rows(oneSheet(sheet -> {}))).isEmpty();
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException, GeneralSecurityException {
        var good = oneSheet(sheet -> row(sheet, 1, "a", "A", "x"));
        var half = java.util.Arrays.copyOf(good, good.length / 2);
        for (var file : List.of(new byte[0], "id,title\n".getBytes(StandardCharsets.UTF_8), half, encrypted(good))) {
            assertThat(refusal(file)).contains(".xlsx");
        }
    }

    private static byte[] encrypted(byte[] workbook) throws IOException, GeneralSecurityException {
        try (var files = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(workbook);
            }
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aBombIsRefusedBeforeItUnfolds() {
        var file = oneSheet(sheet -> row(sheet, 1, "a", "A", "x"));
        var bomb = strings("<si><t>" + "x".repeat(40 << 20) + "</t></si>");

        assertThat(refusal(with(file, "xl/sharedStrings.xml", bomb))).contains(".xlsx");
    }

    @Test
    void entitiesAreNotExpanded() {
        var file = oneSheet(sheet -> row(sheet, 1, "a", "A", "x"));
        var secret = "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + new String(strings("<si><t>管理番号</t></si><si><t>&e;</t></si>"), StandardCharsets.UTF_8);

        assertThat(refusal(with(file, "xl/sharedStrings.xml", secret.getBytes(StandardCharsets.UTF_8))))
                .contains(".xlsx");
    }

    @Test
    void tooLargeAWorkbookIsNotKept() throws IOException {
        var file = oneSheet(sheet -> row(sheet, 1, "a", "A", "x"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Table.workbook(new ByteArrayInputStream(file), 100, null))
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(413));
    }

    @Test
    void nothingIsLeftOnDisk() throws IOException {
        var before = kept();

        rows(oneSheet(sheet -> row(sheet, 1, "a", "A", "x")));
        refusal("no workbook".getBytes(StandardCharsets.UTF_8));

        assertThat(kept()).isEqualTo(before);
    }

    private static List<Path> kept() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("mebuki-workbook"))
                    .sorted()
                    .toList();
        }
    }
}
