package io.mebuki.portal.standin;

import io.mebuki.client.model.RejectedRow;
import io.mebuki.client.model.SeedColumnField;
import io.mebuki.client.model.SeedImport;
import io.mebuki.client.model.SeedImport.StatusEnum;
import io.mebuki.client.model.SeedImportColumn;
import io.mebuki.client.model.SeedImportReport;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;

/** An import that goes on each time that it is looked at, and its report. */
final class ImportSamples {

    static final UUID IMPORT = UUID.fromString("01900000-0000-7000-8000-00000000d001");

    static final UUID WAITING = UUID.fromString("01900000-0000-7000-8000-00000000d002");

    static final UUID CHECKED = UUID.fromString("01900000-0000-7000-8000-00000000d003");

    private ImportSamples() {}

    static SeedImport job(long look) {
        var running = look < 3;
        var done = Math.min(look, 4);
        return new SeedImport()
                .id(IMPORT)
                .status(running ? StatusEnum.RUNNING : StatusEnum.COMPLETED)
                .dryRun(false)
                .total(running ? 500 * done : 2000L)
                .accepted(running ? 480 * done : 1900L)
                .unchanged(running ? 10 * done : 40L)
                .rejected(running ? 10 * done : 60L)
                .indexed(look > 4 ? 1940L : 300 * done)
                .bytes(4_200_000L)
                .processedBytes(running ? 1_050_000 * done : 4_200_000L)
                .rowsPerSecond(running ? 912.4 : null)
                .remainingSeconds(look > 4 ? null : 160 - 30 * done)
                .columns(columns())
                .absent(running ? null : 50L)
                .createdAt(Samples.MONDAY)
                .updatedAt(Samples.MONDAY);
    }

    /** One that waits for what its columns mean. */
    static SeedImport waiting() {
        return job(0).id(WAITING).status(StatusEnum.WAITING).rowsPerSecond(null).remainingSeconds(null);
    }

    /** One that was only a check, and can be imported. */
    static SeedImport checked() {
        return job(9).id(CHECKED).dryRun(true).absent(null).startableUntil(Samples.MONDAY.plusDays(1));
    }

    static SeedImport of(String id, LongSupplier look) {
        if (id.equals(CHECKED.toString())) {
            return checked();
        }
        return id.equals(WAITING.toString()) ? waiting() : job(look.getAsLong());
    }

    private static List<SeedImportColumn> columns() {
        return List.of(
                column("管理番号", "S-1", "S-2").field(SeedColumnField.SOURCE_ID),
                column("シーズ名", "<b>触媒</b>", "水を通さない膜").field(SeedColumnField.TITLE),
                column(""),
                column("社内メモ", "急ぎ"));
    }

    private static SeedImportColumn column(String name, String... examples) {
        return new SeedImportColumn().name(name).examples(List.of(examples));
    }

    static SeedImportReport report() {
        return new SeedImportReport()
                .nextCursor("more")
                .items(List.of(
                        new RejectedRow()
                                .row(7L)
                                .sourceId("S-7")
                                .field("title")
                                .value("")
                                .expected("1 to 300 characters"),
                        new RejectedRow()
                                .row(19L)
                                .field("row")
                                .value("{\"sourceId\": \"S-19\", \"ti")
                                .expected("one JSON object in each line"),
                        new RejectedRow()
                                .row(20L)
                                .sourceId("S-20")
                                .column("成熟度")
                                .field("trl")
                                .value("<b>12</b>")
                                .expected("a whole number from 1 to 9")));
    }
}
