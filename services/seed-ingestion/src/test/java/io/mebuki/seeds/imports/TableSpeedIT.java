package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Api;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rows of a file go in each second, upload included, with 256 MB of heap; prints the figures for docs/results.md. */
@Tag("drill")
class TableSpeedIT {

    private static final int ROWS = 150_000;
    private static final String HEADER = "管理番号,名称,概要\n";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    Path folder = Path.of("");

    @Test
    void rowsPerSecond() throws IOException {
        try (var service = ServiceProcess.start(TestServers.database("table_speed_it"), "256m")) {
            var institute = service.institute(UUID.randomUUID());
            run("warm-up", institute, lines(2_000, HEADER, TableSpeedIT::csv), "text/csv", "accepted");
            var ndjson = lines(ROWS, "", TableSpeedIT::json);
            var first = service.institute(UUID.randomUUID());
            run("NDJSON", first, ndjson, "application/x-ndjson", "accepted");
            System.out.println("memory " + service.memory());
            run("NDJSON, again", first, ndjson, "application/x-ndjson", "unchanged");
            run(
                    "CSV",
                    service.institute(UUID.randomUUID()),
                    lines(ROWS, HEADER, TableSpeedIT::csv),
                    "text/csv",
                    "accepted");
            run("workbook", service.institute(UUID.randomUUID()), workbook(), WORKBOOK, "accepted");
            System.out.println("memory " + service.memory());
        }
    }

    private static void run(String what, Api institute, Path file, String type, String outcome) throws IOException {
        var start = System.nanoTime();
        var answer = institute.send("POST", "/api/v1/seed-imports", BodyPublishers.ofFile(file), "Content-Type", type);
        var state = Imports.ended(institute, Imports.path(answer));
        long rows = state.get("total").asLong();
        System.out.printf(
                "%s, %d rows, %.1f MB: %.0f rows/s%n",
                what, rows, Files.size(file) / 1e6, rows / ((System.nanoTime() - start) / 1e9));
        assertThat(state.get(outcome).asLong()).isEqualTo(rows);
    }

    private static List<String> row(int number) {
        var random = new Random(number);
        var text = new StringBuilder();
        for (int i = 0; i < 330; i++) {
            text.append((char) (0x4e00 + random.nextInt(2_000)));
        }
        return List.of("S-" + number, "題名 " + number, text.toString());
    }

    private static String csv(List<String> row) {
        return String.join(",", row);
    }

    private static String json(List<String> row) {
        return "{\"sourceId\":\"%s\",\"title\":\"%s\",\"description\":\"%s\"}".formatted(row.toArray());
    }

    private Path lines(int rows, String head, Function<List<String>, String> line) throws IOException {
        var file = Files.createTempFile(folder, "rows", "");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(head);
            for (int number = 0; number < rows; number++) {
                writer.write(line.apply(row(number)) + "\n");
            }
        }
        return file;
    }

    private Path workbook() throws IOException {
        var file = Files.createTempFile(folder, "rows", ".xlsx");
        try (var workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, true, false);
                var bytes = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("シーズ");
            for (int number = -1; number < ROWS; number++) {
                var cells = number < 0 ? List.of("管理番号", "名称", "概要") : row(number);
                var row = sheet.createRow(number + 1);
                for (int column = 0; column < cells.size(); column++) {
                    row.createCell(column).setCellValue(cells.get(column));
                }
            }
            workbook.write(bytes);
        }
        return file;
    }
}
