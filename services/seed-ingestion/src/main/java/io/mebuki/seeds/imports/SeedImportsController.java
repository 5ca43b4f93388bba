package io.mebuki.seeds.imports;

import io.mebuki.api.SeedImportsApi;
import io.mebuki.api.model.SeedImport;
import io.mebuki.api.model.SeedImportColumns;
import io.mebuki.api.model.SeedImportPage;
import io.mebuki.api.model.SeedImportReport;
import io.mebuki.api.model.Withdrawal;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.CurrentCaller;
import io.mebuki.platform.web.Cursor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The imports of the contract. An institute sees its own only. */
@RestController
class SeedImportsController implements SeedImportsApi {

    private static final String MAY_READ = "hasAuthority('imports:read')";
    private static final String MAY_WRITE = "hasAuthority('imports:write')";

    private final Reception reception;
    private final ImportStore store;
    private final HeldImports held;
    private final Replacement replacement;
    private final ReportTable report;
    private final ImportShapes shapes;
    private final ProgressStreams streams;
    private final CurrentCaller current;
    private final HttpServletRequest request;

    /** The request is a proxy that stands for the one which the current thread serves. */
    SeedImportsController(
            Reception reception,
            ImportStore store,
            HeldImports held,
            Replacement replacement,
            ReportTable report,
            ImportShapes shapes,
            ProgressStreams streams,
            CurrentCaller current,
            HttpServletRequest request) {
        this.reception = reception;
        this.store = store;
        this.held = held;
        this.replacement = replacement;
        this.report = report;
        this.shapes = shapes;
        this.streams = streams;
        this.current = current;
        this.request = request;
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<SeedImport> startSeedImport(
            InputStreamResource body,
            Boolean dryRun,
            Boolean hold,
            Boolean replace,
            @Nullable String sheet,
            @Nullable String idempotencyKey) {
        reception.refuseTooLarge(request.getContentLengthLong());
        try (var stream = body.getInputStream()) {
            var type = MediaType.parseMediaType(request.getContentType()); // the contract has let only its own through
            var asked = new Asked(type, sheet, dryRun, replace, hold);
            var accepted = reception.receive(current.tenant(), asked, stream, idempotencyKey);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/seed-imports/" + accepted.id()))
                    .body(shapes.shown(accepted));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<SeedImportPage> listSeedImports(@Nullable String cursor, Integer limit) {
        var found = store.page(current.tenant().id(), Cursor.read(cursor), limit + 1);
        return ResponseEntity.ok(new SeedImportPage(items(found, limit, shapes::shown))
                .nextCursor(Cursor.next(found, limit, ImportState::id)));
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<SeedImport> getSeedImport(UUID id) {
        return ResponseEntity.ok(shapes.shown(own(id)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<SeedImport> changeSeedImportColumns(UUID id, SeedImportColumns columns) {
        List<@Nullable String> fields = columns.getFields().stream()
                .<@Nullable String>map(ImportShapes::path)
                .toList();
        return ResponseEntity.ok(shapes.shown(held.change(current.tenant().id(), id, fields, columns.getRemember())));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<SeedImport> startHeldSeedImport(UUID id) {
        return ResponseEntity.ok(shapes.shown(held.start(current.tenant().id(), id)));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<SeedImport> withdrawAbsentSeeds(UUID id, Withdrawal withdrawal) {
        return ResponseEntity.ok(
                shapes.shown(replacement.confirm(current.tenant().id(), id, withdrawal.getAbsent())));
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<SeedImportReport> getSeedImportReport(UUID id, @Nullable String cursor, Integer limit) {
        var after = Cursor.read(cursor);
        var found = store.report(own(id).id(), after == null ? 0 : after.getLeastSignificantBits(), limit + 1);
        return ResponseEntity.ok(new SeedImportReport(
                        items(found, limit, row -> ImportShapes.shown(row, request.getLocale())))
                // A cursor holds an id; a line's number fits into half of one.
                .nextCursor(Cursor.next(found, limit, row -> new UUID(0, row.line()))));
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<StreamingResponseBody> downloadSeedImportReport(UUID id) {
        var found = own(id).id();
        var reader = request.getLocale();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows.csv\"")
                .body(out -> report.write(found, reader, out));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResponseEntity<SeedImport> cancelSeedImport(UUID id) {
        store.end(current.tenant().id(), id, ImportStatus.CANCELLED, null);
        return ResponseEntity.ok(shapes.shown(own(id)));
    }

    @Override
    @PreAuthorize(MAY_READ)
    public ResponseEntity<SseEmitter> streamSeedImport(UUID id) {
        var publisher = current.tenant().id();
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no")
                .body(streams.open(own(id), () -> store.find(publisher, id).orElseThrow(Problems::notFound)));
    }

    private ImportState own(UUID id) {
        return store.find(current.tenant().id(), id).orElseThrow(Problems::notFound);
    }

    private static <T, S> List<S> items(List<T> found, int limit, Function<T, S> shown) {
        return found.stream().limit(limit).map(shown).toList();
    }
}
