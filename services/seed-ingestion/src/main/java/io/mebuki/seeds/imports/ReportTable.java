package io.mebuki.seeds.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.mebuki.seeds.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rejected rows of an import as a table that spreadsheets read. */
final class ReportTable {

    private static final int PAGE = 500;
    /** Without it spreadsheets take UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> ENGLISH =
            List.of("Line", "Reference number", "Column", "Field", "Value", "Expected");
    private static final List<String> JAPANESE = List.of("行", "整理番号", "列", "項目", "値", "正しい形");

    private final ImportStore store;

    ReportTable(ImportStore store) {
        this.store = store;
    }

    void write(UUID id, Locale reader, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        write(id, reader, text);
    }

    private void write(UUID id, Locale reader, Writer text) throws IOException {
        var rows = CsvWriter.builder().build(text);
        rows.writeRecord(reader.getLanguage().equals("ja") ? JAPANESE : ENGLISH);
        long after = 0;
        for (var page = store.report(id, after, PAGE); !page.isEmpty(); page = store.report(id, after, PAGE)) {
            page.forEach(rejection -> rows.writeRecord(cells(rejection, reader)));
            after = page.getLast().line();
        }
        rows.flush();
    }

    private static List<String> cells(Rejection rejection, Locale reader) {
        return List.of(
                Long.toString(rejection.line()),
                safe(rejection.sourceId()),
                safe(rejection.column()),
                safe(rejection.field()),
                safe(rejection.value()),
                safe(Words.in(reader, rejection.expected())));
    }

    /** Who opens the table must not run what somebody wrote into a row. */
    private static String safe(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return cell.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
