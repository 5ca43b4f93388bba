package io.mebuki.seeds.harvest;

import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.seeds.harvest.mapping.SeedMapping;
import io.mebuki.seeds.harvest.oai.HarvestException;
import io.mebuki.seeds.harvest.oai.Limits;
import io.mebuki.seeds.harvest.oai.OaiRecord;
import io.mebuki.seeds.harvest.oai.Page;
import io.mebuki.seeds.harvest.oai.Query;
import io.mebuki.seeds.harvest.oai.Receiver;
import io.mebuki.seeds.harvest.oai.RecordSet;
import io.mebuki.seeds.harvest.oai.Repository;
import io.mebuki.seeds.harvest.oai.Transport;
import io.mebuki.seeds.words.Words;
import java.io.Serial;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a repository would bring.
 *
 * @param formats that it has, by their prefixes
 * @param sets some of them
 * @param records the first of them, as they would become seeds
 */
record Preview(String name, List<String> formats, List<RecordSet> sets, List<Draft> records) {

    private static final int RECORDS = 10;
    private static final int SETS = 200;

    /** Somebody waits for the answer. */
    private static final Limits IMPATIENT =
            new Limits(64L << 20, 4 << 20, 64, 20, 2, Duration.ofSeconds(20), 2, Duration.ofSeconds(3));

    /** Asks the repository. What is wrong with it is a problem of whoever has given its address. */
    static Preview of(Source.Content content, Transport transport, Incoming.Reader reader, Locale locale) {
        var repository = new Repository(URI.create(content.url()), transport, IMPATIENT);
        try {
            var identity = repository.identify();
            var formats =
                    repository.formats().stream().map(format -> format.prefix()).toList();
            var sets = repository.sets().stream().limit(SETS).toList();
            return new Preview(identity.name(), formats, sets, first(repository, content, reader));
        } catch (HarvestException failure) {
            var why = Words.in(locale, String.valueOf(failure.getMessage()));
            throw Problems.invalid(new FieldViolation(field(failure), value(failure, content), why));
        }
    }

    private static String field(HarvestException failure) {
        return switch (failure.failure()) {
            case CANNOT_DISSEMINATE_FORMAT -> "metadataPrefix";
            case NO_SET_HIERARCHY -> "set";
            default -> "url";
        };
    }

    private static String value(HarvestException failure, Source.Content content) {
        return switch (failure.failure()) {
            case CANNOT_DISSEMINATE_FORMAT -> content.metadataPrefix();
            case NO_SET_HIERARCHY -> String.valueOf(content.set());
            default -> content.url();
        };
    }

    private static List<Draft> first(Repository repository, Source.Content content, Incoming.Reader reader) {
        var first = new First(content, reader);
        try {
            repository.records(new Query(content.metadataPrefix(), content.set(), null, null, null), first);
        } catch (EnoughException enough) {
            // The rest of the list is not asked for.
        }
        return first.records;
    }

    private static final class EnoughException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;
    }

    private static final class First implements Receiver {

        private final Source.Content content;
        private final Incoming.Reader reader;
        private final List<Draft> records = new ArrayList<>();

        private First(Source.Content content, Incoming.Reader reader) {
            this.content = content;
            this.reader = reader;
        }

        @Override
        public void record(OaiRecord record) {
            if (record instanceof OaiRecord.Live live) {
                records.add(draft(live));
            }
            if (records.size() == RECORDS) {
                throw new EnoughException();
            }
        }

        private Draft draft(OaiRecord.Live live) {
            return switch (reader.read(live, content)) {
                case Incoming.Lacking(var identifier, var draft) -> draft;
                case Incoming.Own(var identifier, var draft) -> draft;
                case Incoming.Good good ->
                    Draft.of(live.identifier(), SeedMapping.map(live).seed(), null);
                case Incoming.Gone gone -> throw new IllegalStateException("a live record is gone");
            };
        }

        @Override
        public void page(Page page) {
            throw new EnoughException();
        }
    }
}
