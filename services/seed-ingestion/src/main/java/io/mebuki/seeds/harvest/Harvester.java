package io.mebuki.seeds.harvest;

import io.mebuki.seeds.harvest.Run.Status;
import io.mebuki.seeds.harvest.oai.HarvestException;
import io.mebuki.seeds.harvest.oai.Limits;
import io.mebuki.seeds.harvest.oai.OaiRecord;
import io.mebuki.seeds.harvest.oai.Page;
import io.mebuki.seeds.harvest.oai.Query;
import io.mebuki.seeds.harvest.oai.Receiver;
import io.mebuki.seeds.harvest.oai.Repository;
import io.mebuki.seeds.harvest.oai.Transport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a run, or goes on with it, as far as it gets. */
final class Harvester {

    private static final Logger log = LoggerFactory.getLogger(Harvester.class);
    private static final int BUNCH = 500;
    private static final int ATTEMPTS = 5;

    private final SourceStore sources;
    private final RunStore runs;
    private final RunWriter writer;
    private final Transport transport;

    Harvester(SourceStore sources, RunStore runs, RunWriter writer, Transport transport) {
        this.sources = sources;
        this.runs = runs;
        this.writer = writer;
        this.transport = transport;
    }

    /** What it throws leaves the run as it is, to be gone on with. */
    void harvest(Run run) {
        try {
            if (run.attempts() > ATTEMPTS) {
                runs.end(
                        run.id(),
                        Status.FAILED,
                        "It broke off %d times at the same place. It is our fault and has been logged; what was brought before stays."
                                .formatted(ATTEMPTS));
            } else {
                read(run, sources.of(run));
            }
        } catch (RunWriter.EndedException cancelled) {
            log.info("Harvest {} was ended", run.id());
        } catch (HarvestException failure) {
            failed(run, failure);
        }
    }

    private void failed(Run run, HarvestException failure) {
        switch (failure.failure()) {
            case STOPPED -> log.info("Harvest {} is left to be gone on with", run.id());
            case BAD_RESUMPTION_TOKEN -> anew(run, failure);
            default -> runs.end(run.id(), Status.FAILED, failure.getMessage());
        }
    }

    /** Repositories forget their tokens after a while: a run that was held up reads the list again, once. */
    private void anew(Run run, HarvestException failure) {
        if (run.resumptionToken() == null) {
            runs.end(run.id(), Status.FAILED, failure.getMessage());
        } else {
            runs.restart(run.id());
        }
    }

    private void read(Run run, Source source) {
        var content = source.content();
        var query = new Query(content.metadataPrefix(), content.set(), run.since(), null, run.resumptionToken());
        var bunches = new Bunches(run, source);
        new Repository(URI.create(content.url()), transport, Limits.GENEROUS).records(query, bunches);
        // A whole list that has nothing at all is more likely a fault of the repository than its end.
        if (run.since() == null && (bunches.live || run.pages() > 0)) {
            while (writer.withdrawLeft(run, source)) {
                log.debug("Harvest {} has withdrawn some of what has left the list", run.id());
            }
        }
        runs.complete(run.id());
    }

    /** Gathers records, and writes them in bunches that are not too large. */
    private final class Bunches implements Receiver {

        private final Run run;
        private final Source source;
        private final List<OaiRecord> bunch = new ArrayList<>();
        private boolean live;

        private Bunches(Run run, Source source) {
            this.run = run;
            this.source = source;
        }

        @Override
        public void record(OaiRecord record) {
            live = live || record instanceof OaiRecord.Live;
            bunch.add(record);
            if (bunch.size() == BUNCH) {
                write(null);
            }
        }

        @Override
        public void page(Page page) {
            write(page);
        }

        private void write(@Nullable Page page) {
            writer.write(run, source, bunch, page);
            bunch.clear();
        }
    }
}
