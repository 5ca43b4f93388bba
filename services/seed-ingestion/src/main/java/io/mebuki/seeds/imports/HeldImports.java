package io.mebuki.seeds.imports;

import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.seeds.tables.TableColumns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports that wait for their start, so that their institute can say what the columns mean, or see what a check has found. */
final class HeldImports {

    static final Duration LONGEST = Duration.ofDays(1);

    private final ImportStore store;
    private final ColumnNames names;
    private final ImportWorkers workers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeldImports(
            ImportStore store, ColumnNames names, ImportWorkers workers, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.names = names;
        this.workers = workers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes the columns for something else.
     *
     * @param fields of each column, in their order; null leaves a column out
     * @param remember for later files
     */
    ImportState change(UUID publisher, UUID id, List<@Nullable String> fields, boolean remember) {
        transaction.executeWithoutResult(status -> {
            var columns = store.columnsOfHeld(publisher, id).orElseThrow(() -> noneToChange(publisher, id));
            var changed = filling(columns, fields);
            store.change(id, changed);
            if (remember && changed.problems().isEmpty()) {
                names.remember(publisher, changed);
            }
        });
        return find(publisher, id);
    }

    private RuntimeException noneToChange(UUID publisher, UUID id) {
        var status = find(publisher, id).status();
        return status == ImportStatus.WAITING
                ? Problems.conflict("The file is no table: it has no columns.")
                : Problems.conflict("The import is %s: its columns can no longer be changed. Send the file again."
                        .formatted(status.text()));
    }

    private static TableColumns filling(TableColumns columns, List<@Nullable String> fields) {
        int count = columns.columns().size();
        if (fields.size() != count) {
            throw Problems.invalid(new FieldViolation(
                    "fields", "%d fields".formatted(fields.size()), "one for each of the %d columns".formatted(count)));
        }
        return columns.filling(fields);
    }

    ImportState start(UUID publisher, UUID id) {
        transaction.executeWithoutResult(status -> {
            store.columnsOfHeld(publisher, id).ifPresent(HeldImports::refuseProblems);
            var found = find(publisher, id);
            if (found.status() == ImportStatus.WAITING) {
                store.run(id);
            } else if (found.startableUntil() != null && !store.runChecked(publisher, id)) {
                throw Problems.conflict("The file that was checked is kept no longer: send it again.");
            }
        });
        workers.wake();
        return find(publisher, id);
    }

    private static void refuseProblems(TableColumns columns) {
        if (!columns.problems().isEmpty()) {
            throw Problems.invalid(columns.problems());
        }
    }

    private ImportState find(UUID publisher, UUID id) {
        return store.find(publisher, id).orElseThrow(Problems::notFound);
    }

    /** Lets go of what nobody has started for a day; called by a schedule. */
    void sweep() {
        var since = clock.instant().minus(LONGEST);
        store.cancelHeld(since);
        store.forgetChecked(since);
    }
}
