package io.mebuki.seeds.harvest.oai;

import io.mebuki.seeds.provenance.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a repository says of one of its items. */
public sealed interface OaiRecord {

    String identifier();

    /** When it was last changed; null where the repository does not say it readably. */
    @Nullable
    Instant datestamp();

    /**
     * An item that is there.
     *
     * @param sets that it belongs to, by their {@code setSpec}
     * @param metadata the root of what was asked for, for instance {@code dc} or {@code jpcoar}
     * @param before where the repository has it from, the last step first; empty where it is its own
     */
    record Live(String identifier, @Nullable Instant datestamp, List<String> sets, Element metadata, List<Step> before)
            implements OaiRecord {

        public Live {
            sets = List.copyOf(sets);
            before = List.copyOf(before);
        }
    }

    /** An item that is there no more. */
    record Deleted(String identifier, @Nullable Instant datestamp) implements OaiRecord {}

    /** Empty where it has no identifier, or is neither deleted nor described: nothing can be done with such a one. */
    static Optional<OaiRecord> of(Element record) {
        return record.first("header").flatMap(header -> of(header, record));
    }

    private static Optional<OaiRecord> of(Element header, Element record) {
        var identifier = header.words("identifier");
        @Nullable
        Instant datestamp = header.words("datestamp").flatMap(Datestamps::read).orElse(null);
        if (header.attribute("status").filter("deleted"::equals).isPresent()) {
            return identifier.map(id -> new Deleted(id, datestamp));
        }
        var sets = header.all("setSpec").map(set -> set.text().strip()).toList();
        return identifier.flatMap(id -> record.first("metadata")
                .flatMap(metadata -> metadata.children().stream().findFirst())
                .map(root -> new Live(id, datestamp, sets, root, Origins.of(record))));
    }
}
