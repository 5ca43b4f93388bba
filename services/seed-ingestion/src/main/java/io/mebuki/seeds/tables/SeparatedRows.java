package io.mebuki.seeds.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Comma or tab separated values (RFC 4180), read as they arrive. */
final class SeparatedRows implements Rows {

    /** Longer rows come from a quote that is never closed. */
    private static final int LONGEST = 1 << 24;

    private final Iterator<CsvRecord> records;

    private SeparatedRows(Iterator<CsvRecord> records) {
        this.records = records;
    }

    /** @param charset what the sender says that the file is in; null to find out */
    static Rows open(InputStream bytes, char separator, @Nullable Charset charset) throws IOException {
        return new SeparatedRows(CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(Charsets.reader(bytes, charset))
                .iterator());
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException noTable) {
            throw new TableException(
                    "row", String.valueOf(noTable.getMessage()), "every quote closed, and at most 16 MB in a row");
        }
    }

    @Override
    public RawRow next() {
        var row = records.next();
        return new RawRow(row.getStartingLineNumber(), row.getFields());
    }

    /** Whoever opened the bytes closes them. */
    @Override
    public void close() {}
}
