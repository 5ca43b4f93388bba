package io.mebuki.seeds.harvest;

import io.mebuki.seeds.catalogue.BulkCatalogue;
import io.mebuki.seeds.catalogue.BulkCatalogue.Outcome;
import io.mebuki.seeds.catalogue.SeedContent;
import io.mebuki.seeds.harvest.Run.Counts;
import io.mebuki.seeds.harvest.oai.OaiRecord;
import io.mebuki.seeds.harvest.oai.Page;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
        long accepted = publish(run, source, sorting.good.values());
        long withdrawn = withdraw(source, sorting.gone);
        // A seed whose record says too little by now is none any more.
        withdraw(source, List.copyOf(sorting.drafts.keySet()));
        harvested.keep(source.id(), sorting.drafts.values());
        long total = records.size() + (long) unusable;
        long unchanged = sorting.good.size() - accepted;
        long passedOver = total - accepted - unchanged - withdrawn - sorting.drafts.size();
        return new Counts(total, accepted, unchanged, withdrawn, sorting.drafts.size(), passedOver);
    }

    /** How many of the seeds are new or revised. */
    private int publish(Run run, Source source, Collection<SeedContent> contents) {
        if (contents.isEmpty()) {
            return 0;
        }
        var outcomes = catalogue.publish(source.publisher(), contents);
        var identifiers = contents.stream().map(SeedContent::sourceId).toList();
        harvested.met(run, identifiers);
        harvested.forgetDrafts(source.id(), identifiers);
        return (int) outcomes.stream().filter(Outcome::changed).count();
    }

    /** Withdraws those that this source has brought; a seed from elsewhere is not its own. */
    private int withdraw(Source source, List<String> identifiers) {
        if (identifiers.isEmpty()) {
            return 0;
        }
        var own = harvested.brought(source.id(), identifiers);
        harvested.forget(source.id(), own);
        harvested.forgetDrafts(source.id(), identifiers);
        return catalogue.withdraw(source.publisher(), own);
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
        private final LinkedHashMap<String, SeedContent> good = new LinkedHashMap<>();
        private final LinkedHashMap<String, Draft> drafts = new LinkedHashMap<>();
        private final List<String> gone = new ArrayList<>();

        private Sorting(Source source) {
            this.source = source;
        }

        /** Neither seeds nor drafts: they count as passed over. */
        private void passOverErased() {
            var sent = Stream.of(good.keySet(), drafts.keySet())
                    .flatMap(Set::stream)
                    .toList();
            var erased = catalogue.erased(source.publisher(), sent);
            good.keySet().removeAll(erased);
            drafts.keySet().removeAll(erased);
        }

        private void add(OaiRecord record) {
            var incoming = reader.read(record, source.content().visibility());
            good.remove(incoming.identifier());
            drafts.remove(incoming.identifier());
            gone.remove(incoming.identifier());
            switch (incoming) {
                case Incoming.Good(var identifier, var content) -> good.put(identifier, content);
                case Incoming.Lacking(var identifier, var draft) -> drafts.put(identifier, draft);
                case Incoming.Gone(var identifier) -> gone.add(identifier);
            }
        }
    }
}
