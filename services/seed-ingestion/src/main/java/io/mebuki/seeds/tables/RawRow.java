package io.mebuki.seeds.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in its file.
 *
 * @param row number of the line or row of the file that it begins in, from 1
 * @param cells null where there is more in them than is read
 */
public record RawRow(long row, @Nullable List<String> cells) {

    /** Characters of a row at most, and bytes of the line that it becomes: a longer one would lose its number. */
    static final int LONGEST = 1 << 20;

    public RawRow {
        cells = cells == null ? null : List.copyOf(cells);
    }

    boolean saysNothing() {
        return cells != null && cells.stream().allMatch(String::isBlank);
    }

    RawRow unlessTooLong() {
        return cells != null && cells.stream().mapToLong(String::length).sum() > LONGEST ? new RawRow(row, null) : this;
    }
}
