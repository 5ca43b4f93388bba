package io.mebuki.seeds.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.localstack.servers.TestServers;
import io.mebuki.seeds.testing.Imports;
import io.mebuki.seeds.testing.ServiceProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many rows of a table go in each second, upload included, with 256 MB of heap; prints the figures for docs/results.md. */
@Tag("drill")
class TableSpeedIT {

    private static final int ROWS = 30_000;

    @Test
    void rowsPerSecond() throws IOException {
        try (var service = ServiceProcess.start(TestServers.database("table_speed_it"), "256m")) {
            run("warm-up", service, csv("w", 2_000), "text/csv", 2_000);
            run("CSV", service, csv("c", ROWS), "text/csv", ROWS);
            run(
                    "workbook",
                    service,
                    workbook("x", ROWS),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    ROWS);
            System.out.println("memory " + service.memory());
        }
    }

    private static void run(String what, ServiceProcess service, byte[] file, String type, int rows) {
        var institute = service.institute(UUID.randomUUID());
        var start = System.nanoTime();
        var state = Imports.ended(institute, Imports.path(Imports.send(institute, "", file, type)));
        System.out.printf(
                "%s of %.1f MB: %.0f rows/s%n", what, file.length / 1e6, rows / ((System.nanoTime() - start) / 1e9));
        assertThat(state.get("accepted").asInt()).isEqualTo(rows);
    }

    private static List<String> row(String prefix, int number) {
        var random = new Random(number);
        var text = IntStream.range(0, 330)
                .mapToObj(i -> Character.toString(0x4e00 + random.nextInt(2_000)))
                .collect(Collectors.joining());
        return List.of(prefix + "-" + number, "題名 " + number, text);
    }

    private static byte[] csv(String prefix, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(number -> String.join(",", row(prefix, number)))
                .collect(Collectors.joining("\n", "管理番号,名称,概要\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String prefix, int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, true)) {
            var sheet = workbook.createSheet("シーズ");
            for (int number = -1; number < rows; number++) {
                var cells = number < 0 ? List.of("管理番号", "名称", "概要") : row(prefix, number);
                var row = sheet.createRow(number + 1);
                for (int column = 0; column < cells.size(); column++) {
                    row.createCell(column).setCellValue(cells.get(column));
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
