package io.mebuki.seeds.imports;

import io.mebuki.api.model.RejectedRow;
import io.mebuki.api.model.SeedColumnField;
import io.mebuki.api.model.SeedImport;
import io.mebuki.api.model.SeedImportColumn;
import io.mebuki.seeds.tables.TableColumns;
import io.mebuki.seeds.words.Words;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From ours to the generated shapes. */
final class ImportShapes {

    private final Clock clock;

    ImportShapes(Clock clock) {
        this.clock = clock;
    }

    SeedImport shown(ImportState state) {
        var until = state.startableUntil();
        var remaining = state.remaining(clock.instant());
        return new SeedImport()
                .id(state.id())
                .status(SeedImport.StatusEnum.fromValue(state.status().text()))
                .dryRun(state.dryRun())
                .total(state.total())
                .accepted(state.accepted())
                .unchanged(state.unchanged())
                .rejected(state.rejected())
                .indexed(state.indexed())
                .bytes(state.bytes())
                .processedBytes(state.processedBytes())
                .rowsPerSecond(state.rowsPerSecond())
                .remainingSeconds(remaining == null ? null : remaining.toSeconds())
                .failure(state.failure())
                .absent(state.absent())
                .withdrawn(state.withdrawn())
                .columns(state.columns() == null ? null : shown(state.columns()))
                .startableUntil(until == null ? null : until.atOffset(ZoneOffset.UTC))
                .createdAt(state.createdAt().atOffset(ZoneOffset.UTC))
                .updatedAt(state.updatedAt().atOffset(ZoneOffset.UTC));
    }

    private static List<SeedImportColumn> shown(TableColumns columns) {
        return columns.columns().stream()
                .map(column -> new SeedImportColumn(column.name(), column.examples()).field(field(column.field())))
                .toList();
    }

    private static @Nullable SeedColumnField field(@Nullable String path) {
        return path == null ? null : SeedColumnField.fromValue(path);
    }

    static @Nullable String path(@Nullable SeedColumnField field) {
        return field == null ? null : field.getValue();
    }

    static RejectedRow shown(Rejection rejection, Locale reader) {
        return new RejectedRow(rejection.line(), rejection.field(), Words.in(reader, rejection.expected()))
                .sourceId(rejection.sourceId())
                .column(rejection.column())
                .value(rejection.value());
    }
}
