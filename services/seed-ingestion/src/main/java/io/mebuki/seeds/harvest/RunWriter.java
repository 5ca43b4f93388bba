package io.mebuki.seeds.harvest;

import io.mebuki.seeds.catalogue.BulkCatalogue;
import io.mebuki.seeds.catalogue.BulkCatalogue.Outcome;
import io.mebuki.seeds.harvest.Incoming.Good;
import io.mebuki.seeds.harvest.Run.Counts;
import io.mebuki.seeds.harvest.oai.OaiRecord;
import io.mebuki.seeds.harvest.oai.Page;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings records in, a bunch in one transaction: seeds, events, drafts, counts and, behind a page, the place to go on. So whatever
 * dies, a run goes on behind the last page, and a record that comes again changes nothing.
 */
final class RunWriter {

    private static final int BUNCH = 500;

    private final RunStore runs;
    private final HarvestedStore harvested;
    private final BulkCatalogue catalogue;
    private final Incoming.Reader reader;
    private final TransactionTemplate transaction;

    RunWriter(
            RunStore runs,
            HarvestedStore harvested,
            BulkCatalogue catalogue,
            Incoming.Reader reader,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.harvested = harvested;
        this.catalogue = catalogue;
        this.reader = reader;
        this.transaction = transaction;
    }

    /** Somebody has ended the run meanwhile. */
    static final class EndedException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;
    }

    /**
     * Writes records, and behind a page where to go on.
     *
     * @param page null inside of one
     */
    void write(Run run, Source source, List<OaiRecord> records, @Nullable Page page) {
        transaction.executeWithoutResult(status -> {
            var unusable = page == null ? 0 : page.unusable();
            if (!runs.count(run.id(), counts(run, source, records, unusable))) {
                throw new EndedException();
            }
            if (page != null) {
                runs.turn(run.id(), page.responseDate(), page.resumptionToken());
            }
        });
    }

    private Counts counts(Run run, Source source, List<OaiRecord> records, int unusable) {
        var sorting = new Sorting(source);
        records.forEach(sorting::add);
        sorting.passOverErased();
        var good = wanted(source, sorting.good());
        long accepted = publish(run, source, good);
        long withdrawn = withdraw(source, sorting.gone());
        var drafts = sorting.drafts();
        // A seed whose record says too little by now is none any more.
        withdraw(source, drafts.stream().map(Draft::identifier).toList());
        harvested.keep(source.id(), drafts);
        long total = records.size() + (long) unusable;
        long unchanged = good.size() - accepted;
        long passedOver = total - accepted - unchanged - withdrawn - drafts.size();
        return new Counts(total, accepted, unchanged, withdrawn, drafts.size(), passedOver);
    }

    /** Each seed once, and none that its author, or an older source, brings itself. */
    private List<Good> wanted(Source source, List<Good> good) {
        var indirect = good.stream()
                .filter(each -> !each.direct())
                .map(each -> each.content().sourceId())
                .toList();
        var better = indirect.isEmpty() ? Set.<String>of() : harvested.knownBetter(source, indirect);
        var wanted = new LinkedHashMap<String, Good>();
        for (var each : good) {
            var seed = each.content().sourceId();
            if (each.direct() || !better.contains(seed)) {
                wanted.put(seed, each);
            }
        }
        return List.copyOf(wanted.values());
    }

    /** How many of the seeds are new or revised. */
    private int publish(Run run, Source source, List<Good> good) {
        if (good.isEmpty()) {
            return 0;
        }
        var outcomes = catalogue.publish(
                source.publisher(), good.stream().map(Good::content).toList());
        catalogue.withdraw(source.publisher(), harvested.met(run, source, good));
        harvested.keepOrigins(source, good);
        harvested.forgetDrafts(source.id(), good.stream().map(Good::identifier).toList());
        return (int) outcomes.stream().filter(Outcome::changed).count();
    }

    /** Withdraws those that this source has brought; a seed from elsewhere is not its own. */
    private int withdraw(Source source, List<String> identifiers) {
        if (identifiers.isEmpty()) {
            return 0;
        }
        harvested.forgetDrafts(source.id(), identifiers);
        return catalogue.withdraw(source.publisher(), harvested.letGo(source, identifiers));
    }

    /** Withdraws some of what the whole list did not have; false when there was nothing. */
    boolean withdrawLeft(Run run, Source source) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var left = harvested.left(run, BUNCH);
            int withdrawn = withdraw(source, left);
            if (!runs.count(run.id(), new Counts(0, 0, 0, withdrawn, 0, 0))) {
                throw new EndedException();
            }
            return !left.isEmpty();
        }));
    }

    /** Sorts records by what is to be done; of two about one item, the later counts. */
    private final class Sorting {

        private final Source source;
        private final SequencedMap<String, Incoming> latest = new LinkedHashMap<>();

        private Sorting(Source source) {
            this.source = source;
        }

        /** Neither seeds nor drafts: they count as passed over. */
        private void passOverErased() {
            var sent = latest.values().stream().flatMap(Sorting::seed).toList();
            var erased = catalogue.erased(source.publisher(), sent);
            latest.values().removeIf(incoming -> seed(incoming).anyMatch(erased::contains));
        }

        /** The sourceId that a record's seed has, or would have. */
        private static Stream<String> seed(Incoming incoming) {
            return switch (incoming) {
                case Good good -> Stream.of(good.content().sourceId());
                case Incoming.Lacking lacking -> Stream.of(lacking.identifier());
                default -> Stream.empty();
            };
        }

        private void add(OaiRecord record) {
            var incoming = reader.read(record, source.content());
            latest.putLast(incoming.identifier(), incoming);
        }

        private List<Good> good() {
            return all(Good.class).toList();
        }

        private List<Draft> drafts() {
            return all(Incoming.Lacking.class).map(Incoming.Lacking::draft).toList();
        }

        /** What comes back to where it was made is no seed here, either. */
        private List<String> gone() {
            return Stream.concat(all(Incoming.Gone.class), all(Incoming.Own.class))
                    .map(Incoming::identifier)
                    .toList();
        }

        private <T extends Incoming> Stream<T> all(Class<T> kind) {
            return latest.values().stream().filter(kind::isInstance).map(kind::cast);
        }
    }
}
