package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Goes through all that can be found in an index, as it stood at one moment, without reading its contents: a page at a time, so that
 * it takes no more memory for many documents than for few.
 */
public final class Inventory {

    private static final int PAGE = 10_000;
    private static final Time KEPT = Time.of(time -> time.time("1m"));
    private static final String VERSION = "version";

    private final Place place;
    private final SearchIndex index;
    private final String organization;

    /** @param organization field that says whose a document is */
    Inventory(Place place, SearchIndex index, String organization) {
        this.place = place;
        this.index = index;
        this.organization = organization;
    }

    /**
     * A document.
     *
     * @param version that it says it has
     * @param kept that the search server keeps it under; another one where somebody has changed the document by hand
     */
    public record Held(UUID id, UUID organization, long version, long kept) {}

    /** Hands over every document. */
    public void each(Consumer<Held> taker) {
        each(Filters.living(), taker);
    }

    /** Hands over every document of one organization. */
    public void each(UUID of, Consumer<Held> taker) {
        each(Filters.living(organization, of), taker);
    }

    /** Lets all that was written be seen. */
    public void refresh() {
        Calls.run(() -> place.client().indices().refresh(request -> request.index(place.name(index))));
    }

    private void each(Query filter, Consumer<Held> taker) {
        var client = place.client();
        var moment = Calls.run(() -> client.openPointInTime(
                        open -> open.index(place.name(index)).keepAlive(KEPT)))
                .id();
        try {
            var page = page(client, moment, filter, List.of());
            while (!page.isEmpty()) {
                page.forEach(hit -> taker.accept(held(hit)));
                page = page(client, moment, filter, page.getLast().sort());
            }
        } finally {
            Calls.run(() -> client.closePointInTime(close -> close.id(moment)));
        }
    }

    private List<Hit<Void>> page(ElasticsearchClient client, String moment, Query filter, List<FieldValue> after) {
        var request = SearchRequest.of(search -> {
            search.pit(pit -> pit.id(moment).keepAlive(KEPT))
                    .query(filter)
                    .size(PAGE)
                    .source(source -> source.fetch(false))
                    .version(true)
                    .docvalueFields(field -> field.field(VERSION))
                    .docvalueFields(field -> field.field(organization))
                    .sort(sort -> sort.field(field -> field.field("_shard_doc")))
                    .trackTotalHits(track -> track.enabled(false));
            return after.isEmpty() ? search : search.searchAfter(after);
        });
        return Calls.run(() -> client.search(request, Void.class)).hits().hits();
    }

    private Held held(Hit<Void> hit) {
        return new Held(
                UUID.fromString(Objects.requireNonNull(hit.id())),
                UUID.fromString(value(hit, organization, String[].class)[0]),
                value(hit, VERSION, Long[].class)[0],
                Objects.requireNonNull(hit.version()));
    }

    private static <T> T value(Hit<Void> hit, String field, Class<T> type) {
        return Objects.requireNonNull(hit.fields().get(field)).to(type);
    }
}
