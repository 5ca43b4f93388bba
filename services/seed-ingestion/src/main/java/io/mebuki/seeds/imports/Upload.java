package io.mebuki.seeds.imports;

import io.mebuki.seeds.tables.Table;
import io.mebuki.seeds.tables.TableColumns;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A file on its way in, with one row in each line.
 *
 * @param columns of a table; null where the lines are seeds as they were sent
 */
record Upload(InputStream lines, @Nullable TableColumns columns) {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType TSV = MediaType.parseMediaType("text/tab-separated-values");

    static Upload of(MediaType type, InputStream body) throws IOException {
        if (CSV.isCompatibleWith(type)) {
            return of(Table.open(body, ',', type.getCharset()));
        }
        if (TSV.isCompatibleWith(type)) {
            return of(Table.open(body, '\t', type.getCharset()));
        }
        return new Upload(body, null);
    }

    private static Upload of(Table table) {
        return new Upload(table.lines(), table.columns());
    }
}
