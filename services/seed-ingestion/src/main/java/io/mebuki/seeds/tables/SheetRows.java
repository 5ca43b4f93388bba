package io.mebuki.seeds.tables;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of an .xlsx workbook. A workbook can't be read as it arrives: it is kept on disk, in a folder of its own,
 * together with its texts, so that memory doesn't grow with it. Formulas have the values that they had when it was saved; macros
 * and links to other workbooks are not looked at.
 */
final class SheetRows implements Rows {

    private static final String EXPECTED = "a workbook in the .xlsx format, whole, without a password";

    static {
        // What compresses more than 500 times is made to fill disks; tables with many equal cells come near 100.
        ZipSecureFile.setMinInflateRatio(.002);
        ZipSecureFile.setMaxEntrySize(1L << 30);
    }

    private final TemporaryFolder folder;
    private final Workbook workbook;
    private final Iterator<Row> rows;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    private SheetRows(TemporaryFolder folder, Workbook workbook, Sheet sheet) {
        this.folder = folder;
        this.workbook = workbook;
        this.rows = reading(sheet::rowIterator);
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** @param sheet its name; null for the first that is not hidden */
    static Rows open(InputStream bytes, long mostBytes, @Nullable String sheet) throws IOException {
        var folder = TemporaryFolder.create();
        try {
            var file = folder.keep(bytes, mostBytes);
            var workbook = reading(() -> folder.during(() -> open(file)));
            return new SheetRows(folder, workbook, sheet(workbook, sheet));
        } catch (IOException | RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    private static Workbook open(Path file) {
        return StreamingReader.builder()
                .setReadStyles(true)
                .setIncludePhoneticRuns(false)
                .setSharedStringsImplementationType(SharedStringsImplementationType.TEMP_FILE_BACKED)
                .open(file.toFile());
    }

    private static Sheet sheet(Workbook workbook, @Nullable String name) {
        var numbers = IntStream.range(0, workbook.getNumberOfSheets()).boxed().toList();
        return numbers.stream()
                .filter(number ->
                        name == null ? !workbook.isSheetHidden(number) : name.equals(workbook.getSheetName(number)))
                .findFirst()
                .map(workbook::getSheetAt)
                .orElseThrow(() -> new TableException(
                        "sheet",
                        String.valueOf(name),
                        numbers.stream()
                                .map(workbook::getSheetName)
                                .collect(Collectors.joining(", ", "one of: ", ""))));
    }

    /** The library throws whatever its parts throw. */
    private static <T> T reading(Supplier<T> part) {
        try {
            return part.get();
        } catch (RuntimeException unreadable) {
            throw new TableException("body", String.valueOf(unreadable.getMessage()), EXPECTED);
        }
    }

    @Override
    public boolean hasNext() {
        return reading(rows::hasNext);
    }

    @Override
    public RawRow next() {
        return reading(() -> raw(rows.next()));
    }

    private RawRow raw(Row row) {
        List<String> cells = IntStream.range(0, Math.max(row.getLastCellNum(), 0))
                .mapToObj(column -> text(row.getCell(column)))
                .toList();
        return new RawRow(row.getRowNum() + 1L, cells);
    }

    /** As it is shown, but dates as the contract writes them. What a formula could not compute says nothing. */
    private String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.ERROR) {
            return "";
        }
        return type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
                ? iso(cell.getLocalDateTimeCellValue())
                : formatter.formatCellValue(cell);
    }

    private static String iso(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    @Override
    public void close() {
        try (folder) {
            workbook.close();
        } catch (IOException alreadyRead) {
            // Nothing is written to it.
        }
    }
}
