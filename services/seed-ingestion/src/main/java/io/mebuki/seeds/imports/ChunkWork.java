package io.mebuki.seeds.imports;

import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.seeds.catalogue.BulkCatalogue;
import io.mebuki.seeds.catalogue.BulkCatalogue.Outcome;
import io.mebuki.seeds.catalogue.SeedContent;
import io.mebuki.seeds.imports.TurnStore.Counts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on one chunk of one import in one transaction: seeds, events, report, counts and the place to go on. So a crash at any
 * moment leaves an import at the end of a chunk, with nothing done twice and nothing left out.
 */
final class ChunkWork {

    private final TurnStore store;
    private final AbsentSeeds absent;
    private final RowParser parser;
    private final BulkCatalogue catalogue;
    private final TransactionTemplate transaction;
    private final int mostRows;

    ChunkWork(
            TurnStore store,
            AbsentSeeds absent,
            RowParser parser,
            BulkCatalogue catalogue,
            TransactionTemplate transaction,
            int mostRows) {
        this.store = store;
        this.absent = absent;
        this.parser = parser;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.mostRows = mostRows;
    }

    /** False when there is nothing to do. Throws {@link ChunkFailedException} when a chunk cannot be done. */
    boolean next() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var turn = store.take();
            turn.ifPresent(this::work);
            return turn.isPresent();
        }));
    }

    private void work(Turn turn) {
        try {
            if (turn.status() == ImportStatus.WITHDRAWING) {
                withdraw(turn);
            } else {
                readOn(turn);
            }
        } catch (RuntimeException failure) {
            throw new ChunkFailedException(turn, failure);
        }
    }

    private void withdraw(Turn turn) {
        var some = absent.some(turn.publisher().id(), turn.id(), mostRows);
        int withdrawn = some.isEmpty() ? 0 : catalogue.withdraw(turn.publisher(), some);
        store.withdrew(turn, withdrawn, some.size() < mostRows);
    }

    private void readOn(Turn turn) {
        var chunk = ChunkReader.read(number -> store.piece(turn.id(), number), turn.bytes(), turn.from(), mostRows);
        var sorting = new Sorting(turn);
        chunk.lines().forEach(line -> sorting.add(parser.parse(line, turn.columns())));
        sorting.rejectErased();
        sorting.rejectRepeated();
        var unchanged = write(
                turn, sorting.good.values().stream().map(Row.Good::content).toList());
        if (!sorting.bad.isEmpty()) {
            store.report(turn.id(), sorting.bad);
        }
        store.moveOn(turn, chunk, sorting.counts(unchanged));
    }

    /** How many of the contents were there already. */
    private int write(Turn turn, List<SeedContent> contents) {
        if (contents.isEmpty()) {
            return 0;
        }
        if (turn.dryRun()) {
            return catalogue.countUnchanged(turn.publisher(), contents);
        }
        var outcomes = catalogue.publish(turn.publisher(), contents);
        store.await(turn.id(), outcomes);
        return outcomes.size()
                - (int) outcomes.stream().filter(Outcome::changed).count();
    }

    /** Sorts rows into good ones, of different sourceIds, and bad ones. */
    private final class Sorting {

        private final Turn turn;
        private final LinkedHashMap<String, Row.Good> good = new LinkedHashMap<>();
        private final List<Rejection> bad = new ArrayList<>();

        private Sorting(Turn turn) {
            this.turn = turn;
        }

        private void add(Row row) {
            switch (row) {
                case Row.Bad rejected -> bad.add(rejected.rejection());
                case Row.Good accepted -> {
                    if (good.putIfAbsent(accepted.content().sourceId(), accepted) != null) {
                        bad.add(repeated(accepted));
                    }
                }
            }
        }

        /** Without saying what was sent: the report must not bring back what was erased. */
        private void rejectErased() {
            if (good.isEmpty()) {
                return;
            }
            var erased = catalogue.erased(turn.publisher(), good.keySet());
            good.values().removeIf(row -> {
                var gone = erased.contains(row.content().sourceId());
                if (gone) {
                    bad.add(Rejection.of(
                            row.line(),
                            null,
                            turn.columns() == null ? null : turn.columns().of("sourceId"),
                            new FieldViolation("sourceId", null, "a seed that was not erased")));
                }
                return gone;
            });
        }

        private void rejectRepeated() {
            if (good.isEmpty()) {
                return;
            }
            var first = store.firstMet(turn.id(), good.keySet());
            good.values().removeIf(row -> {
                var again = !first.contains(row.content().sourceId());
                if (again) {
                    bad.add(repeated(row));
                }
                return again;
            });
        }

        private Rejection repeated(Row.Good row) {
            var sourceId = row.content().sourceId();
            return Rejection.of(
                    row.line(),
                    sourceId,
                    turn.columns() == null ? null : turn.columns().of("sourceId"),
                    new FieldViolation("sourceId", sourceId, "a sourceId that stands once in the file"));
        }

        private Counts counts(int unchanged) {
            return new Counts(good.size() + bad.size(), good.size() - unchanged, unchanged, bad.size());
        }
    }
}
