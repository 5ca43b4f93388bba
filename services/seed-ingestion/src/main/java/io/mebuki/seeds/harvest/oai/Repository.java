package io.mebuki.seeds.harvest.oai;

import io.mebuki.seeds.harvest.oai.HarvestException.Failure;
import io.mebuki.seeds.harvest.oai.Requests.Pause;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's repository, asked by OAI-PMH 2.0. By one thread at a time. Whatever goes wrong with it is a {@link HarvestException}.
 */
public final class Repository {

    private final Lists lists;
    private final Limits limits;
    private @Nullable Identity identity;

    /** @param base its address, to which the protocol's questions are added */
    public Repository(URI base, Transport transport, Limits limits) {
        this(base, transport, limits, Clock.systemUTC(), Thread::sleep);
    }

    Repository(URI base, Transport transport, Limits limits, InstantSource clock, Pause pause) {
        var requests = new Requests(base, transport, new Patience(limits, clock), pause);
        this.limits = limits;
        this.lists = new Lists(requests, limits, clock);
    }

    public Identity identify() {
        var said = Identity.of(new Element("", "Identify", null, Map.of(), "", lists.entries("Identify")));
        identity = said;
        return said;
    }

    /** The formats that it has, though not each of them for each record. */
    public List<MetadataFormat> formats() {
        return lists.entries("ListMetadataFormats").stream()
                .filter(entry -> entry.name().equals("metadataFormat"))
                .map(MetadataFormat::of)
                .toList();
    }

    /** Empty also where the repository answers that it has no sets. */
    public List<RecordSet> sets() {
        var gathering = new Gathering(limits);
        lists.walk(Request.of("ListSets"), gathering);
        return List.copyOf(gathering.sets);
    }

    /** Gives the records that are wanted while they arrive. None is an answer too: one page without records. */
    public void records(Query query, Receiver receiver) {
        var first = query.resumptionToken() == null
                ? Request.of(query, granularity(query))
                : Request.resumed("ListRecords", query.resumptionToken());
        lists.walk(first, new Recording(receiver));
    }

    /** The repository is only asked for it where there is a date to write. */
    private Granularity granularity(Query query) {
        if (query.from() == null && query.until() == null) {
            return Granularity.DAY;
        }
        return (identity == null ? identify() : identity).granularity();
    }

    /** All sets are held at once, so all of them together may be no larger than a record. */
    private static final class Gathering implements Lists.Visitor {

        private static final int LEAST_SIZE = 50;

        private final List<RecordSet> sets = new ArrayList<>();
        private final int mostCharacters;
        private int characters;

        private Gathering(Limits limits) {
            this.mostCharacters = limits.recordBytes();
        }

        @Override
        public String entry(Element entry) {
            var set = RecordSet.of(entry);
            characters += LEAST_SIZE + set.spec().length() + set.name().length();
            if (characters > mostCharacters) {
                throw new HarvestException(Failure.TOO_LARGE, "ListSets", "it has too many sets", null);
            }
            if (!set.spec().isEmpty()) {
                sets.add(set);
            }
            return set.spec();
        }

        @Override
        public void page(int number, @Nullable Instant responseDate, @Nullable String resumptionToken) {}
    }

    private static final class Recording implements Lists.Visitor {

        private final Receiver receiver;
        private int live;
        private int deleted;
        private int unusable;

        private Recording(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public String entry(Element entry) {
            var record = OaiRecord.of(entry);
            record.ifPresentOrElse(this::give, () -> unusable++);
            return record.map(OaiRecord::identifier).orElse("");
        }

        private void give(OaiRecord record) {
            switch (record) {
                case OaiRecord.Live one -> live++;
                case OaiRecord.Deleted one -> deleted++;
            }
            receiver.record(record);
        }

        @Override
        public void page(int number, @Nullable Instant responseDate, @Nullable String resumptionToken) {
            receiver.page(new Page(number, responseDate, live, deleted, unusable, resumptionToken));
            live = 0;
            deleted = 0;
            unusable = 0;
        }
    }
}
