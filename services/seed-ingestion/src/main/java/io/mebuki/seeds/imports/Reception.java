package io.mebuki.seeds.imports;

import io.mebuki.platform.idempotency.Idempotency;
import io.mebuki.platform.problem.Problems;
import io.mebuki.platform.security.Tenant;
import io.mebuki.seeds.tables.TableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Takes a file in: all of it, durably, and then as an import that waits for its turn; or nothing. */
final class Reception {

    private final Staging staging;
    private final ImportStore store;
    private final Idempotency idempotency;
    private final ImportWorkers workers;

    Reception(Staging staging, ImportStore store, Idempotency idempotency, ImportWorkers workers) {
        this.staging = staging;
        this.store = store;
        this.idempotency = idempotency;
        this.workers = workers;
    }

    /** What makes two requests of one Idempotency-Key the same. */
    private record Start(String operation, boolean dryRun, String bodyHash) {}

    /** Refuses, before anything is read, what says of itself that it is too large; -1 says nothing. */
    void refuseTooLarge(long announcedBytes) {
        staging.refuseTooLarge(announcedBytes);
    }

    private Staging.Staged stage(Tenant publisher, boolean dryRun, MediaType type, InputStream body) {
        try {
            return staging.receive(publisher, dryRun, Upload.of(type, body));
        } catch (TableException noTable) {
            throw Problems.invalid(noTable.violation());
        } catch (IOException | UncheckedIOException brokenOff) {
            throw Problems.malformed("The body ended before it was complete; nothing of it was kept.");
        }
    }

    ImportState receive(
            Tenant publisher, boolean dryRun, MediaType type, InputStream body, @Nullable String idempotencyKey) {
        var staged = stage(publisher, dryRun, type, body);
        try {
            var accepted = idempotency.once(
                    publisher.id(),
                    idempotencyKey,
                    new Start("startSeedImport", dryRun, staged.hash()),
                    ImportState.class,
                    () -> {
                        store.accept(staged.id());
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
