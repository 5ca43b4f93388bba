package io.mebuki.seeds.imports;

import io.mebuki.api.model.RejectedRow;
import io.mebuki.api.model.SeedImport;
import java.time.ZoneOffset;

/** From ours to the generated shapes. */
final class ImportShapes {

    private ImportShapes() {}

    static SeedImport shown(ImportState state) {
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
                .failure(state.failure())
                .columns(state.columns() == null ? null : state.columns().names())
                .ignoredColumns(state.columns() == null ? null : state.columns().ignored())
                .createdAt(state.createdAt().atOffset(ZoneOffset.UTC))
                .updatedAt(state.updatedAt().atOffset(ZoneOffset.UTC));
    }

    static RejectedRow shown(Rejection rejection) {
        return new RejectedRow(rejection.line(), rejection.field(), rejection.expected())
                .sourceId(rejection.sourceId())
                .column(rejection.column())
                .value(rejection.value());
    }
}
