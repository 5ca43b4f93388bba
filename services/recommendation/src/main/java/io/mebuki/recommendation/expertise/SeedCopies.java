package io.mebuki.recommendation.expertise;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.mebuki.platform.census.Checksum;
import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.census.Tallies;
import io.mebuki.platform.census.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Counts the seeds in the index, a page at a time, as they stand at one moment. One without vectors is found by its words only, so it
 * is not whole.
 */
final class SeedCopies implements Indexed {

    private static final int PAGE = 10_000;
    private static final Time KEPT = Time.of(time -> time.time("1m"));

    private final ElasticsearchClient client;
    private final Index index;
    private final Predicate<Duration> takenIn;

    /** @param takenIn waits until all that was told has been taken in */
    SeedCopies(ElasticsearchClient client, Index index, Predicate<Duration> takenIn) {
        this.client = client;
        this.index = index;
        this.takenIn = takenIn;
    }

    /**
     * A document.
     *
     * @param joined how many times it says that vectors were put to it
     * @param kept the version that the search server has
     */
    private record Held(UUID id, UUID publisher, long version, long joined, long kept) {

        private boolean isAsWritten() {
            return kept == Documents.version(version, joined);
        }

        private boolean isWhole() {
            return isAsWritten() && joined > 0;
        }

        private Entry entry() {
            return new Entry(id, isWhole() ? version : 0, isAsWritten() ? version : Documents.after(kept));
        }
    }

    @Override
    public String name() {
        return "seeds";
    }

    @Override
    public List<Tally> tallies() {
        var tallies = new Tallies();
        each(
                Filters.living(),
                held -> tallies.add(held.publisher(), held.id(), held.entry().version()));
        return tallies.list();
    }

    @Override
    public List<Entry> entries(UUID organization, Set<Integer> buckets) {
        var entries = new ArrayList<Entry>();
        each(Filters.living(organization), held -> {
            if (buckets.contains(Checksum.bucket(held.id()))) {
                entries.add(held.entry());
            }
        });
        return entries;
    }

    @Override
    public boolean caughtUp(Duration patience) {
        if (!takenIn.test(patience)) {
            return false;
        }
        var name = index.ready();
        Calls.answer(() -> client.indices().refresh(request -> request.index(name)));
        return true;
    }

    private void each(Query filter, Consumer<Held> taker) {
        var name = index.ready();
        var moment = Calls.answer(
                        () -> client.openPointInTime(open -> open.index(name).keepAlive(KEPT)))
                .id();
        try {
            var page = page(moment, filter, List.of());
            while (!page.isEmpty()) {
                page.forEach(hit -> taker.accept(held(hit)));
                page = page(moment, filter, page.getLast().sort());
            }
        } finally {
            Calls.answer(() -> client.closePointInTime(close -> close.id(moment)));
        }
    }

    private List<Hit<Void>> page(String moment, Query filter, List<FieldValue> after) {
        var request = SearchRequest.of(search -> {
            search.pit(pit -> pit.id(moment).keepAlive(KEPT))
                    .query(filter)
                    .size(PAGE)
                    .source(source -> source.fetch(false))
                    .version(true)
                    .docvalueFields(field -> field.field("version"))
                    .docvalueFields(field -> field.field("joined"))
                    .docvalueFields(field -> field.field("publisher"))
                    .sort(sort -> sort.field(field -> field.field("_shard_doc")))
                    .trackTotalHits(track -> track.enabled(false));
            return after.isEmpty() ? search : search.searchAfter(after);
        });
        return Calls.answer(() -> client.search(request, Void.class)).hits().hits();
    }

    private static Held held(Hit<Void> hit) {
        return new Held(
                UUID.fromString(Objects.requireNonNull(hit.id())),
                UUID.fromString(value(hit, "publisher", String[].class)[0]),
                value(hit, "version", Long[].class)[0],
                value(hit, "joined", Long[].class)[0],
                Objects.requireNonNull(hit.version()));
    }

    private static <T> T value(Hit<Void> hit, String field, Class<T> type) {
        return Objects.requireNonNull(hit.fields().get(field)).to(type);
    }
}
