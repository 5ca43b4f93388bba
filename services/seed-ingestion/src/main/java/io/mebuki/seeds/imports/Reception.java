package io.mebuki.seeds.imports;

import io.mebuki.platform.idempotency.Idempotency;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.Tenant;
import io.mebuki.seeds.tables.TableColumns;
import io.mebuki.seeds.tables.TableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Takes a file in: all of it, durably, and then as an import that waits for its turn; or nothing. */
final class Reception {

    private final DataSize largestWorkbook;
    private final ColumnNames names;
    private final Staging staging;
    private final ImportStore store;
    private final Idempotency idempotency;
    private final ImportWorkers workers;

    Reception(
            DataSize largestWorkbook,
            ColumnNames names,
            Staging staging,
            ImportStore store,
            Idempotency idempotency,
            ImportWorkers workers) {
        this.largestWorkbook = largestWorkbook;
        this.names = names;
        this.staging = staging;
        this.store = store;
        this.idempotency = idempotency;
        this.workers = workers;
    }

    /** What makes two requests of one Idempotency-Key the same. */
    private record Start(String operation, boolean dryRun, boolean replace, boolean hold, String bodyHash) {}

    /** Refuses, before anything is read, what says of itself that it is too large; -1 says nothing. */
    void refuseTooLarge(long announcedBytes) {
        staging.refuseTooLarge(announcedBytes);
    }

    private Staging.Staged stage(Tenant publisher, Asked asked, InputStream body) {
        try (var upload = Upload.of(body, asked, largestWorkbook.toBytes())) {
            @Nullable
            TableColumns columns = upload.columns() == null ? null : names.recalled(publisher.id(), upload.columns());
            if (columns != null && !asked.hold()) {
                columns.refuseProblems();
            }
            return staging.receive(publisher, asked, columns, upload.lines());
        } catch (TableException noTable) {
            throw Problems.invalid(noTable.violation());
        } catch (IOException | UncheckedIOException brokenOff) {
            throw Problems.malformed("The body ended before it was complete; nothing of it was kept.");
        }
    }

    ImportState receive(Tenant publisher, Asked asked, InputStream body, @Nullable String idempotencyKey) {
        var staged = stage(publisher, asked, body);
        try {
            var accepted = idempotency.once(
                    publisher.id(),
                    idempotencyKey,
                    new Start("startSeedImport", asked.dryRun(), asked.replace(), asked.hold(), staged.hash()),
                    ImportState.class,
                    () -> {
                        store.accept(staged.id(), asked.hold());
                        return store.find(publisher.id(), staged.id()).orElseThrow(Problems::notFound);
                    });
            if (!accepted.id().equals(staged.id())) {
                staging.discard(staged.id());
            }
            workers.wake();
            return accepted;
        } catch (RuntimeException failure) {
            staging.discard(staged.id());
            throw failure;
        }
    }
}
