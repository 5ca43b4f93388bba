package io.mebuki.seeds.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of comma or tab separated values (RFC 4180), read as it arrives. Its first row names its columns. Where the file is no
 * table, a {@link TableException} says so, also while its rows are read.
 */
public final class Table {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_COLUMNS = 500;

    private final Iterator<CsvRecord> records;
    private final Columns columns;

    private Table(Iterator<CsvRecord> records) {
        this.records = records;
        this.columns = Columns.of(header());
    }

    /**
     * Reads the header.
     *
     * @param charset what the sender says that the file is in; null to find out
     */
    public static Table open(InputStream bytes, char separator, @Nullable Charset charset) throws IOException {
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(TableRow.LONGEST)
                .ofCsvRecord(Charsets.reader(bytes, charset));
        return new Table(reader.iterator());
    }

    private List<String> header() {
        var header = next().getFields();
        if (header.size() > MOST_COLUMNS) {
            throw new TableException(
                    "header", "%d columns".formatted(header.size()), "at most %d columns".formatted(MOST_COLUMNS));
        }
        return header;
    }

    private CsvRecord next() {
        if (!hasNext()) {
            throw new TableException("body", "", "a first row with the names of the columns");
        }
        return records.next();
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException noTable) {
            throw new TableException(
                    "row", String.valueOf(noTable.getMessage()), "every quote closed, and at most 1 MB in a row");
        }
    }

    public TableColumns columns() {
        return columns.found();
    }

    /** The rows, each as a line with a {@link TableRow} in JSON. */
    public InputStream lines() {
        return new InputStream() {

            private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

            @Override
            public int read() {
                return ready() ? line.read() : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return ready() ? line.read(into, from, most) : -1;
            }

            private boolean ready() {
                if (line.available() == 0 && hasNext()) {
                    line = new ByteArrayInputStream(line(records.next()));
                }
                return line.available() > 0;
            }
        };
    }

    private byte[] line(CsvRecord row) {
        var line = json(TableRow.of(row.getStartingLineNumber(), row.getFields(), columns));
        return line.length > TableRow.LONGEST ? json(TableRow.tooLong(row.getStartingLineNumber())) : line;
    }

    private static byte[] json(TableRow row) {
        return (JSON.writeValueAsString(row) + '\n').getBytes(StandardCharsets.UTF_8);
    }
}
