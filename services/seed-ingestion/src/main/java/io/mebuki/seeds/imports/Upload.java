package io.mebuki.seeds.imports;

import io.mebuki.seeds.tables.Table;
import io.mebuki.seeds.tables.TableColumns;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A file on its way in, with one row in each line.
 *
 * @param table null where the lines are seeds as they were sent
 */
record Upload(InputStream lines, @Nullable Table table) implements Closeable {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType TSV = MediaType.parseMediaType("text/tab-separated-values");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** @param largestWorkbook in bytes, since a workbook has to be kept on disk while it is read */
    static Upload of(InputStream body, Asked asked, long largestWorkbook) throws IOException {
        var type = asked.type();
        if (CSV.isCompatibleWith(type)) {
            return of(Table.separated(body, ',', type.getCharset()));
        }
        if (TSV.isCompatibleWith(type)) {
            return of(Table.separated(body, '\t', type.getCharset()));
        }
        if (XLSX.isCompatibleWith(type)) {
            return of(Table.workbook(body, largestWorkbook, asked.sheet()));
        }
        return new Upload(body, null);
    }

    private static Upload of(Table table) {
        return new Upload(table.lines(), table);
    }

    @Nullable
    TableColumns columns() {
        return table == null ? null : table.columns();
    }

    /** Lets go of the table; the body belongs to the request. */
    @Override
    public void close() {
        if (table != null) {
            table.close();
        }
    }
}
