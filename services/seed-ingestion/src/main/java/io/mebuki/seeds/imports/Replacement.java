package io.mebuki.seeds.imports;

import io.mebuki.platform.problem.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets what a file that stands for all does not have be withdrawn, once its institute has confirmed how many seeds that are. */
final class Replacement {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final ImportStore store;
    private final AbsentSeeds absent;
    private final ImportWorkers workers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Replacement(
            ImportStore store,
            AbsentSeeds absent,
            ImportWorkers workers,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.absent = absent;
        this.workers = workers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param expected how many the institute has been shown */
    ImportState confirm(UUID publisher, UUID id, long expected) {
        var refusal = transaction.execute(status -> begin(publisher, id, expected));
        refusal.ifPresent(reason -> {
            throw Problems.conflict(reason);
        });
        workers.wake();
        return store.find(publisher, id).orElseThrow(Problems::notFound);
    }

    /** Why nothing is withdrawn. */
    private Optional<String> begin(UUID publisher, UUID id, long expected) {
        store.lock(publisher, id);
        var state = store.find(publisher, id).orElseThrow(Problems::notFound);
        if (state.absent() == null || state.dryRun() || state.status() != ImportStatus.COMPLETED) {
            return Optional.of(
                    "This import withdraws nothing: it does not replace all, rows of it were rejected, it was only checked, or it has been confirmed.");
        }
        var present = absent.count(publisher, id);
        if (present != expected) {
            store.absent(id, present);
            return Optional.of("absent: got '%d', but it is %d by now; look again, then confirm that number."
                    .formatted(expected, present));
        }
        store.withdraw(id);
        return Optional.empty();
    }

    /** Forgets what nobody has confirmed for a day; called by a schedule. */
    void sweep() {
        absent.forgetOlder(clock.instant().minus(LONGEST));
    }
}
