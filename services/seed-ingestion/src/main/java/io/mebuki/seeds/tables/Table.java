package io.mebuki.seeds.tables;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with a seed in each row, whose first row names the columns. Where the file is no table, a {@link TableException} says so,
 * also while its rows are read.
 */
public final class Table implements Closeable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int EXAMPLES = 3;

    private final Rows rows;
    private final TableColumns columns;
    private final Deque<RawRow> ahead;

    private Table(Rows rows) {
        this.rows = rows;
        var header = header();
        this.ahead = new ArrayDeque<>(first());
        this.columns = TableColumns.of(header, List.copyOf(ahead));
    }

    /**
     * Comma or tab separated values.
     *
     * @param charset what the sender says that the file is in; null to find out
     */
    public static Table separated(InputStream bytes, char separator, @Nullable Charset charset) throws IOException {
        return of(SeparatedRows.open(bytes, separator, charset));
    }

    /**
     * A sheet of an .xlsx workbook.
     *
     * @param mostBytes how large the workbook may be
     * @param sheet its name; null for the first that is not hidden
     */
    public static Table workbook(InputStream bytes, long mostBytes, @Nullable String sheet) throws IOException {
        return of(SheetRows.open(bytes, mostBytes, sheet));
    }

    private static Table of(Rows rows) {
        try {
            return new Table(rows);
        } catch (RuntimeException noTable) {
            rows.close();
            throw noTable;
        }
    }

    private List<String> header() {
        @Nullable RawRow row = next();
        if (row == null || row.cells() == null) {
            throw new TableException("body", "", "a first row with the names of the columns");
        }
        return row.cells();
    }

    private List<RawRow> first() {
        var first = new ArrayList<RawRow>();
        for (@Nullable RawRow row = next(); row != null; row = next()) {
            first.add(row);
            if (first.size() == EXAMPLES) {
                break;
            }
        }
        return first;
    }

    /** Null at the end. */
    private @Nullable RawRow next() {
        while (rows.hasNext()) {
            var row = rows.next().unlessTooLong();
            if (!row.saysNothing()) {
                return row;
            }
        }
        return null;
    }

    public TableColumns columns() {
        return columns;
    }

    /** The rows that say something, each as a line with a {@link RawRow} in JSON. */
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
                if (line.available() == 0) {
                    @Nullable RawRow row = ahead.isEmpty() ? next() : ahead.poll();
                    line = new ByteArrayInputStream(row == null ? new byte[0] : line(row));
                }
                return line.available() > 0;
            }
        };
    }

    private static byte[] line(RawRow row) {
        var line = json(row);
        return line.length > RawRow.LONGEST ? json(new RawRow(row.row(), null)) : line;
    }

    private static byte[] json(RawRow row) {
        return (JSON.writeValueAsString(row) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        rows.close();
    }
}
